//! Angles, in radians, and their hyperbolic kin.
//!
//! The hyperbolic functions are `libm`'s and not the formulas of formula.js, which lose their digits for large numbers:
//! the logarithm of -1E10 plus a root nearly as large is that of 0.

use std::f64::consts::PI;

use super::{NUMBER, PLAIN, one, two};
use crate::airscript::functions::{Function, needs};

pub const ALL: &[Function] = &[
    Function {
        name: "ACOS",
        takes: &[needs("number", NUMBER)],
        says: "The angle with this cosine; NULL beyond -1 to 1.",
        examples: &[("ACOS(1)", "0"), ("ACOS(-1)", "PI()"), ("ACOS(2)", "NULL")],
        body: |call| one(call, libm::acos),
        ..PLAIN
    },
    Function {
        name: "ACOSH",
        takes: &[needs("number", NUMBER)],
        says: "The number with this hyperbolic cosine; NULL below 1.",
        examples: &[("ACOSH(1)", "0"), ("ROUND(ACOSH(2), 6)", "1.316958"), ("ACOSH(0.5)", "NULL")],
        // Below -1 `libm` gives some number or other.
        body: |call| one(call, |number| if number < 1.0 { f64::NAN } else { libm::acosh(number) }),
        ..PLAIN
    },
    Function {
        name: "ACOT",
        takes: &[needs("number", NUMBER)],
        says: "The angle with this cotangent, negative for a negative number.",
        examples: &[("ACOT(1)", "PI() / 4"), ("ACOT(-1)", "-PI() / 4"), ("ACOT(0)", "PI() / 2")],
        body: |call| one(call, |number| if number == 0.0 { PI / 2.0 } else { libm::atan(1.0 / number) }),
        ..PLAIN
    },
    Function {
        name: "ACOTH",
        takes: &[needs("number", NUMBER)],
        says: "The number with this hyperbolic cotangent; NULL from -1 to 1.",
        examples: &[("ROUND(ACOTH(2), 6)", "0.549306"), ("ACOTH(2) + ACOTH(-2)", "0"), ("ACOTH(1)", "NULL")],
        body: |call| one(call, |number| libm::atanh(1.0 / number)),
        ..PLAIN
    },
    Function {
        name: "ASIN",
        takes: &[needs("number", NUMBER)],
        says: "The angle with this sine; NULL beyond -1 to 1.",
        examples: &[("ASIN(1)", "1.5707963267948966"), ("DEGREES(ASIN(1))", "90"), ("ASIN(-1.1)", "NULL")],
        body: |call| one(call, libm::asin),
        ..PLAIN
    },
    Function {
        name: "ASINH",
        takes: &[needs("number", NUMBER)],
        says: "The number with this hyperbolic sine.",
        examples: &[
            ("ASINH(0)", "0"),
            ("ROUND(ASINH(1), 6)", "0.881374"),
            ("ASINH(-10000000000) + ASINH(10000000000)", "0"),
        ],
        body: |call| one(call, libm::asinh),
        ..PLAIN
    },
    Function {
        name: "ATAN",
        takes: &[needs("number", NUMBER)],
        says: "The angle with this tangent, from -pi/2 to pi/2.",
        examples: &[("ATAN(1)", "0.7853981633974483"), ("ATAN(0)", "0"), ("ATAN(1E300)", "PI() / 2")],
        body: |call| one(call, libm::atan),
        ..PLAIN
    },
    Function {
        name: "ATAN2",
        takes: &[needs("x", NUMBER), needs("y", NUMBER)],
        says: "The angle of the ray from the origin to the point (x, y), from -pi to pi.",
        examples: &[
            ("DEGREES(ATAN2(1, 1))", "45"),
            ("ATAN2(0, 1)", "PI() / 2"),
            ("ATAN2(-1, 0)", "PI()"),
            ("ATAN2(0, 0)", "0"),
        ],
        // The reference has x first, unlike most languages.
        body: |call| two(call, |x, y| libm::atan2(y, x)),
        ..PLAIN
    },
    Function {
        name: "ATANH",
        takes: &[needs("number", NUMBER)],
        says: "The number with this hyperbolic tangent; NULL beyond -1 to 1, and there.",
        examples: &[("ATANH(0)", "0"), ("ROUND(ATANH(0.5), 6)", "0.549306"), ("ATANH(1)", "NULL")],
        body: |call| one(call, libm::atanh),
        ..PLAIN
    },
    Function {
        name: "COS",
        takes: &[needs("number", NUMBER)],
        says: "The cosine of an angle.",
        examples: &[("COS(0)", "1"), ("COS(PI())", "-1"), ("COS(RADIANS(90))", "6.123233995736766E-17")],
        body: |call| one(call, libm::cos),
        ..PLAIN
    },
    Function {
        name: "COSH",
        takes: &[needs("number", NUMBER)],
        says: "The hyperbolic cosine.",
        examples: &[("COSH(0)", "1"), ("COSH(-2)", "COSH(2)"), ("COSH(1000)", "NULL")],
        body: |call| one(call, libm::cosh),
        ..PLAIN
    },
    Function {
        name: "COT",
        takes: &[needs("number", NUMBER)],
        says: "The cotangent of an angle; NULL for 0.",
        examples: &[("COT(RADIANS(45))", "1.0000000000000002"), ("ROUND(COT(1), 6)", "0.642093"), ("COT(0)", "NULL")],
        body: |call| one(call, |number| 1.0 / libm::tan(number)),
        ..PLAIN
    },
    Function {
        name: "COTH",
        takes: &[needs("number", NUMBER)],
        says: "The hyperbolic cotangent; NULL for 0.",
        examples: &[("ROUND(COTH(1), 6)", "1.313035"), ("COTH(1000)", "1"), ("COTH(0)", "NULL")],
        body: |call| one(call, |number| 1.0 / libm::tanh(number)),
        ..PLAIN
    },
    Function {
        name: "CSC",
        takes: &[needs("number", NUMBER)],
        says: "The cosecant of an angle: 1 by its sine; NULL for 0.",
        examples: &[("CSC(RADIANS(90))", "1"), ("ROUND(CSC(1), 6)", "1.188395"), ("CSC(0)", "NULL")],
        body: |call| one(call, |number| 1.0 / libm::sin(number)),
        ..PLAIN
    },
    Function {
        name: "CSCH",
        takes: &[needs("number", NUMBER)],
        says: "The hyperbolic cosecant: 1 by the hyperbolic sine; NULL for 0.",
        examples: &[("ROUND(CSCH(1), 6)", "0.850918"), ("CSCH(1000)", "0"), ("CSCH(0)", "NULL")],
        body: |call| one(call, |number| 1.0 / libm::sinh(number)),
        ..PLAIN
    },
    Function {
        name: "DEGREES",
        takes: &[needs("radians", NUMBER)],
        says: "An angle in radians as one in degrees.",
        examples: &[("DEGREES(PI())", "180"), ("DEGREES(ASIN(1))", "90"), ("DEGREES(0)", "0")],
        body: |call| one(call, |number| number * 180.0 / PI),
        ..PLAIN
    },
    Function {
        name: "RADIANS",
        takes: &[needs("degrees", NUMBER)],
        says: "An angle in degrees as one in radians.",
        examples: &[("RADIANS(90)", "1.5707963267948966"), ("RADIANS(-180)", "-PI()"), ("RADIANS(0)", "0")],
        body: |call| one(call, |number| number * PI / 180.0),
        ..PLAIN
    },
    Function {
        name: "SEC",
        takes: &[needs("number", NUMBER)],
        says: "The secant of an angle: 1 by its cosine.",
        examples: &[
            ("SEC(0)", "1"),
            ("SEC(RADIANS(45))", "1.414213562373095"),
            ("SEC(RADIANS(90))", "16331239353195370"),
        ],
        body: |call| one(call, |number| 1.0 / libm::cos(number)),
        ..PLAIN
    },
    Function {
        name: "SECH",
        takes: &[needs("number", NUMBER)],
        says: "The hyperbolic secant: 1 by the hyperbolic cosine.",
        examples: &[("SECH(0)", "1"), ("ROUND(SECH(1), 6)", "0.648054"), ("SECH(1000)", "0")],
        body: |call| one(call, |number| 1.0 / libm::cosh(number)),
        ..PLAIN
    },
    Function {
        name: "SIN",
        takes: &[needs("number", NUMBER)],
        says: "The sine of an angle.",
        examples: &[
            ("SIN(1)", "0.8414709848078965"),
            ("SIN(RADIANS(90))", "1"),
            ("SIN(2 * PI())", "-2.4492935982947064E-16"),
        ],
        body: |call| one(call, libm::sin),
        ..PLAIN
    },
    Function {
        name: "SINH",
        takes: &[needs("number", NUMBER)],
        says: "The hyperbolic sine.",
        examples: &[("SINH(0)", "0"), ("SINH(-1)", "-SINH(1)"), ("SINH(1000)", "NULL")],
        body: |call| one(call, libm::sinh),
        ..PLAIN
    },
    Function {
        name: "TAN",
        takes: &[needs("number", NUMBER)],
        says: "The tangent of an angle.",
        examples: &[("TAN(0)", "0"), ("TAN(45)", "1.6197751905438615"), ("TAN(RADIANS(90))", "16331239353195370")],
        body: |call| one(call, libm::tan),
        ..PLAIN
    },
    Function {
        name: "TANH",
        takes: &[needs("number", NUMBER)],
        says: "The hyperbolic tangent.",
        examples: &[("TANH(0)", "0"), ("TANH(-1)", "-TANH(1)"), ("TANH(1000)", "1")],
        body: |call| one(call, libm::tanh),
        ..PLAIN
    },
];
