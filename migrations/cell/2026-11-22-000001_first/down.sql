DROP TABLE audit_events; DROP TABLE versions; DROP TABLE edits; DROP TABLE apps; DROP TABLE trees; DROP TABLE blobs;
