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

/// How many first bytes [`looks_like`] needs.
pub const FIRST_BYTES: usize = 12;

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
    fn content_types_that_could_break_a_header_are_not_well_formed() {
        for text in ["", "image", "image/", "/png", "image/png\r\nx: y", "text/html; charset=x", "a/b/c", "a b/c"] {
            assert!(!is_well_formed(text), "{text:?}");
        }
    }
}
