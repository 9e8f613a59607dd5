-- How the contents of the tree lie, in the order of its listing: a copy of their rows of blobs, which an export then need not
-- read one by one. NULL where nobody has written it yet.
ALTER TABLE trees ADD COLUMN figures BYTEA;
