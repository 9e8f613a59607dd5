DROP TABLE datastores;
