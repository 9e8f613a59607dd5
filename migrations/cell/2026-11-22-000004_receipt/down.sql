DROP TABLE kept_findings;
