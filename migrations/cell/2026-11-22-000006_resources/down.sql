DROP TABLE api_tokens;
DROP TABLE consents;
DROP TABLE resources;
DROP TABLE adapters;
