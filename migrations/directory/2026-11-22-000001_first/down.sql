DROP TABLE audit_events; DROP TABLE memberships; DROP TABLE roles; DROP TABLE organizations; DROP TABLE attempts; DROP TABLE sign_ins; DROP TABLE accounts;
