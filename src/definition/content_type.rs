//! Content types of media: by the file name's extension, and by the first bytes for what is shown as a picture.

/// The content type of files nothing is known of.
pub const UNKNOWN: &str = "application/octet-stream";

const BY_EXTENSION: [(&str, &str); 39] = [
    ("avif", "image/avif"),
    ("bmp", "image/bmp"),
    ("css", "text/css"),
    ("csv", "text/csv"),
    ("doc", "application/msword"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("gif", "image/gif"),
    ("htm", "text/html"),
    ("html", "text/html"),
    ("ico", "image/x-icon"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("m4a", "audio/mp4"),
    ("md", "text/markdown"),
    ("mov", "video/quicktime"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("mpeg", "video/mpeg"),
    ("ogg", "audio/ogg"),
    ("otf", "font/otf"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("svg", "image/svg+xml"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("ttf", "font/ttf"),
    ("txt", "text/plain"),
    ("wav", "audio/wav"),
    ("webm", "video/webm"),
    ("webp", "image/webp"),
    ("woff", "font/woff"),
    ("woff2", "font/woff2"),
    ("xls", "application/vnd.ms-excel"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("xml", "application/xml"),
    ("zip", "application/zip"),
];

/// How many first bytes [`looks_like`], [`pixels`] and [`is_disguised`] are given at most. In a JPEG, what cameras and
/// editors write may stand before the size.
pub const FIRST_BYTES: usize = 256 << 10;

/// The most pixels of a picture that is shown inside a page; larger ones could fill a browser's memory.
pub const PIXEL_LIMIT: u64 = 40_000_000;

/// The content type that the extension of `file_name` stands for.
pub fn of_file_name(file_name: &str) -> &'static str {
    let extension = file_name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    BY_EXTENSION.iter().find(|(known, _)| *known == extension).map_or(UNKNOWN, |(_, content_type)| content_type)
}

/// Whether the file may be shown inside a page. SVG may not: it can carry scripts.
pub fn is_picture(content_type: &str) -> bool {
    matches!(content_type, "image/png" | "image/jpeg" | "image/gif" | "image/webp")
}

/// Whether `first_bytes` of a file are how a picture of `content_type` begins; false for anything but pictures.
pub fn looks_like(content_type: &str, first_bytes: &[u8]) -> bool {
    match content_type {
        "image/png" => first_bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "image/jpeg" => first_bytes.starts_with(b"\xff\xd8\xff"),
        "image/gif" => first_bytes.starts_with(b"GIF87a") || first_bytes.starts_with(b"GIF89a"),
        "image/webp" => first_bytes.starts_with(b"RIFF") && first_bytes.get(8..12) == Some(b"WEBP"),
        _ => false,
    }
}

/// How many pixels a picture has that begins with `first_bytes`; nothing when they do not say. Only the header is read,
/// no picture is ever decoded here.
pub fn pixels(content_type: &str, first_bytes: &[u8]) -> Option<u64> {
    let big = |at: usize, count: usize| number(first_bytes.get(at..at + count)?.iter());
    let little = |at: usize, count: usize| number(first_bytes.get(at..at + count)?.iter().rev());
    let (width, height) = match content_type {
        "image/png" => (big(16, 4)?, big(20, 4)?),
        "image/gif" => (little(6, 2)?, little(8, 2)?),
        "image/jpeg" => jpeg_size(first_bytes)?,
        // The three forms of RFC 9649: lossy, lossless, extended.
        "image/webp" => match first_bytes.get(12..16)? {
            b"VP8 " => (little(26, 2)? & 0x3fff, little(28, 2)? & 0x3fff),
            b"VP8L" => {
                let bits = little(21, 4)?;
                ((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
            }
            b"VP8X" => (little(24, 3)? + 1, little(27, 3)? + 1),
            _ => return None,
        },
        _ => return None,
    };
    Some(width.saturating_mul(height))
}

fn number<'a>(digits: impl Iterator<Item = &'a u8>) -> Option<u64> {
    Some(digits.fold(0, |number, digit| number << 8 | u64::from(*digit)))
}

/// Width and height: in the first frame header (ITU T.81, B.2.2) among the segments before the picture itself.
fn jpeg_size(bytes: &[u8]) -> Option<(u64, u64)> {
    let mut at = 2;
    loop {
        let [0xff, marker, rest @ ..] = bytes.get(at..)? else { return None };
        let length = usize::try_from(number(rest.get(..2)?.iter())?).ok()?;
        match marker {
            0xff => at += 1,
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let (height, width) = (number(rest.get(3..5)?.iter())?, number(rest.get(5..7)?.iter())?);
                return Some((width, height));
            }
            0xda => return None,
            _ => at += 2 + length,
        }
    }
}

/// Whether a file that is called a picture begins as markup, which a careless server would run as a page. Pictures with
/// another picture's extension are ordinary and no disguise.
pub fn is_disguised(file_name: &str, first_bytes: &[u8]) -> bool {
    let text = first_bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first_bytes).trim_ascii_start();
    let is_markup = matches!(text, [b'<', b'!' | b'?' | b'a'..=b'z' | b'A'..=b'Z', ..]);
    is_picture(of_file_name(file_name)) && is_markup
}

/// Whether `text` has the form of a content type without parameters: two tokens of RFC 9110 around a slash.
pub fn is_well_formed(text: &str) -> bool {
    let token = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
    };
    text.len() <= 127 && text.split_once('/').is_some_and(|(kind, rest)| token(kind) && token(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_count_whatever_their_case() {
        assert_eq!(of_file_name("Logo.PNG"), "image/png");
        assert_eq!(of_file_name("a.tar.zip"), "application/zip");
        assert_eq!(of_file_name("png"), UNKNOWN);
        assert_eq!(of_file_name("a.exe"), UNKNOWN);
        for (_, content_type) in BY_EXTENSION {
            assert!(is_well_formed(content_type), "{content_type}");
        }
    }

    #[test]
    fn only_four_kinds_are_pictures_and_they_look_it() {
        assert!(!is_picture("image/svg+xml") && !is_picture("image/avif") && !is_picture("text/html"));
        for (content_type, first) in [
            ("image/png", &b"\x89PNG\r\n\x1a\n...."[..]),
            ("image/jpeg", b"\xff\xd8\xff\xe0........"),
            ("image/gif", b"GIF89a......"),
            ("image/webp", b"RIFF....WEBP"),
        ] {
            assert!(is_picture(content_type) && looks_like(content_type, first), "{content_type}");
            assert!(!looks_like(content_type, b"<svg onload="), "{content_type}");
            assert!(!looks_like(content_type, b""), "{content_type}");
        }
        assert!(!looks_like("image/svg+xml", b"<svg"));
        assert!(!looks_like("image/webp", b"RIFF....WAVE"));
    }

    #[test]
    fn pictures_say_how_large_they_are() {
        let png =
            |size: u32| [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &size.to_be_bytes(), &7_u32.to_be_bytes()].concat();
        assert_eq!(pixels("image/png", &png(65_500)), Some(65_500 * 7));
        assert_eq!(pixels("image/png", &png(u32::MAX)), Some(u64::from(u32::MAX) * 7));
        assert_eq!(pixels("image/gif", b"GIF89a\x10\x27\x02\x00"), Some(20_000));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04JF\xff\xff\xc2\0\x11\x08\xff\xdc\xff\xdc";
        assert_eq!(pixels("image/jpeg", jpeg), Some(65_500 * 65_500));
        let webp = |form: &[u8; 4], at: usize, tail: &[u8]| {
            let mut bytes = [&b"RIFF....WEBP"[..], form].concat();
            bytes.resize(at, 0);
            bytes.extend(tail);
            pixels("image/webp", &bytes)
        };
        assert_eq!(webp(b"VP8 ", 26, &[0x10, 0x27, 2, 0]), Some(20_000));
        assert_eq!(webp(b"VP8L", 21, &[0x0f, 0xc0, 0, 0]), Some(16 * 4));
        assert_eq!(webp(b"VP8X", 24, &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), Some(1 << 48));
        for content_type in ["image/png", "image/gif", "image/jpeg", "image/webp", "text/html"] {
            assert_eq!(pixels(content_type, b""), None, "{content_type}");
            assert!(pixels(content_type, &[0xff; 40]).unwrap_or(1) > 0, "{content_type} of rubbish ends");
        }
    }

    #[test]
    fn markup_called_a_picture_is_a_disguise() {
        for text in ["<html>", " \n<!DOCTYPE html>", "\u{feff}<svg onload=alert(1)>", "<?xml version='1.0'?>"] {
            assert!(is_disguised("a.PNG", text.as_bytes()), "{text}");
            assert!(!is_disguised("a.html", text.as_bytes()), "{text}");
        }
        for bytes in [&b"\x89PNG"[..], b"\xff\xd8\xff", b"", b"< 3", b"RIFF"] {
            assert!(!is_disguised("a.png", bytes), "{bytes:?}");
        }
    }

    #[test]
    fn content_types_that_could_break_a_header_are_not_well_formed() {
        for text in ["", "image", "image/", "/png", "image/png\r\nx: y", "text/html; charset=x", "a/b/c", "a b/c"] {
            assert!(!is_well_formed(text), "{text:?}");
        }
    }
}
