//! Distances on the earth.

use super::{NUMBER, PLAIN};
use crate::airscript::fault::Failure;
use crate::airscript::functions::call::{Answer, Call};
use crate::airscript::functions::{Function, may, needs};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use crate::say;

const PLACE: Kinds = Kinds::OBJECT.or(NUMBER);

pub const ALL: &[Function] = &[Function {
    name: "LATLNGDISTANCE",
    takes: &[
        needs("point_1", PLACE),
        needs("point_2", PLACE),
        may("unit", Kinds::TEXT.or(NUMBER)),
        may("longitude_2", NUMBER),
        may("unit", Kinds::TEXT),
    ],
    says: "How far apart two places are, in metres, or in km, mi or ft. A place is an object with `latitude` and \
           `longitude` in degrees; four numbers, latitude and longitude of each, will do, too.",
    examples: &[
        (
            "ROUND(LATLNGDISTANCE({latitude: 52.52, longitude: 13.405}, {latitude: 48.137, longitude: 11.575}), -3)",
            "504000",
        ),
        (r#"ROUND(LATLNGDISTANCE(0, 0, 0, 180, "km"), 0)"#, "20015"),
        ("LATLNGDISTANCE({latitude: 1, longitude: 2}, {latitude: 1, longitude: 2})", "0"),
        ("LATLNGDISTANCE({latitude: 91, longitude: 0}, {latitude: 0, longitude: 0})", "NULL"),
        ("LATLNGDISTANCE({}, {latitude: 1, longitude: 2})", "THROW"),
    ],
    body: distance,
    ..PLAIN
}];

/// The mean radius of the earth in metres (IUGG).
const RADIUS: f64 = 6_371_008.8;

fn distance(call: &Call<'_, '_>) -> Answer {
    let (one, other, unit) = match (call.value(0), call.value(1)) {
        (Value::Number(latitude), Value::Number(longitude)) => {
            let (one, other) = ((*latitude, *longitude), (call.number(2)?, call.number(3)?));
            (one, other, call.text_or(4, "m")?)
        }
        _ => (point(call, 0)?, point(call, 1)?, call.text_or(2, "m")?),
    };
    let metres = match unit {
        "m" => 1.0,
        "km" => 1000.0,
        "mi" => 1609.344,
        "ft" => 0.3048,
        unit => {
            let sentence = say::it("airscript-distance-unit").with("unit", unit.to_owned());
            return Err(Failure::new("unknown-unit", sentence));
        }
    };
    Ok(Value::number(haversine(one, other) * RADIUS / metres))
}

/// Latitude and longitude of the place that is given as an Object.
fn point(call: &Call<'_, '_>, place: usize) -> Result<(f64, f64), Failure> {
    let given = call.value(place);
    let degrees = |name: &str| given.get(name).and_then(Value::as_number);
    degrees("latitude").zip(degrees("longitude")).ok_or_else(|| {
        let name = call.function.parameter(place).map_or("", |parameter| parameter.name);
        Failure::new("invalid-point", say::it("airscript-invalid-point").with("parameter", name))
    })
}

/// The angle between two places; no number where a latitude is beyond the poles.
fn haversine(one: (f64, f64), other: (f64, f64)) -> f64 {
    if one.0.abs() > 90.0 || other.0.abs() > 90.0 {
        return f64::NAN;
    }
    let half = |from: f64, to: f64| {
        let sine = libm::sin((to - from).to_radians() / 2.0);
        sine * sine
    };
    let cosines = libm::cos(one.0.to_radians()) * libm::cos(other.0.to_radians());
    let square = half(one.0, other.0) + cosines * half(one.1, other.1);
    2.0 * libm::asin(square.sqrt().min(1.0))
}
