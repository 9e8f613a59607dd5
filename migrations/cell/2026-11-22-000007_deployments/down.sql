DROP TABLE proposals;
DROP TABLE start_links;
DROP TABLE holds;
DROP TABLE deployment_bindings;
DROP TABLE deployments;
DROP TABLE slot_requests;
DROP TABLE remembered_bindings;
DROP TABLE bindings;
