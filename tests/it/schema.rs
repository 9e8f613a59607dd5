//! The tables that the migrations make, on both engines, against what the code believes and what the borders between
//! Organizations need.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Bool, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection};
use hangar::db::{Database, Kind};

use crate::postgres::Cluster;

/// A column: its type, as the schema writes it.
type Columns = BTreeMap<String, String>;

/// A table as a database has it.
#[derive(Debug, Default)]
struct Table {
    columns: Columns,
    primary_key: Vec<String>,
    /// Every unique key, the primary one included.
    unique: BTreeSet<Vec<String>>,
    references: Vec<Reference>,
}

/// A foreign key.
#[derive(Debug)]
struct Reference {
    from: Vec<String>,
    table: String,
    to: Vec<String>,
}

/// The table in which diesel keeps which migrations were run.
const HISTORY: &str = "__diesel_schema_migrations";

type Tables = BTreeMap<String, Table>;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    relation: String,
    #[diesel(sql_type = Text)]
    key: String,
    #[diesel(sql_type = BigInt)]
    place: i64,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    more: String,
    #[diesel(sql_type = Bool)]
    yes: bool,
}

const SQLITE_COLUMNS: &str = "SELECT t.name AS relation, '' AS key, c.pk AS place, c.name AS name, c.type AS more,
        c.\"notnull\" AS yes
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";
const SQLITE_UNIQUE: &str = "SELECT t.name AS relation, i.name AS key, x.seqno AS place, x.name AS name, '' AS more,
        1 AS yes
    FROM sqlite_schema t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) x
    WHERE t.type = 'table' AND i.\"unique\" = 1 ORDER BY 1, 2, 3";
const SQLITE_REFERENCES: &str = "SELECT t.name AS relation, CAST(f.id AS TEXT) AS key, f.seq AS place,
        f.\"from\" AS name, f.\"table\" || ' ' || f.\"to\" AS more, 1 AS yes
    FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table' ORDER BY 1, 2, 3";

const POSTGRES_COLUMNS: &str = "SELECT c.relname::text AS relation, '' AS key,
        COALESCE(array_position(k.conkey, a.attnum), 0)::bigint AS place, a.attname::text AS name,
        upper(format_type(a.atttypid, a.atttypmod)) AS more, a.attnotnull AS yes
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace";
const POSTGRES_UNIQUE: &str = "SELECT c.relname::text AS relation, i.indexrelid::text AS key, p.place AS place,
        a.attname::text AS name, '' AS more, true AS yes
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
    CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS p (attnum, place)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.attnum WHERE i.indisunique ORDER BY 1, 2, 3";
const POSTGRES_REFERENCES: &str = "SELECT c.relname::text AS relation, k.conname::text AS key, p.place AS place,
        a.attname::text AS name, f.relname::text || ' ' || b.attname::text AS more, true AS yes
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
    CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS p (ours, theirs, place)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.ours
    JOIN pg_attribute b ON b.attrelid = f.oid AND b.attnum = p.theirs WHERE k.contype = 'f' ORDER BY 1, 2, 3";

/// What the migrations of `kind` make on both engines, with the engine's name; PostgreSQL only when one was given.
fn made(kind: Kind) -> Vec<(&'static str, Tables)> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let mut all = vec![("SQLite", on_sqlite(&folder.path().join("d.sqlite"), kind))];
    if let Some(cluster) = Cluster::given() {
        let databases = cluster.databases(true);
        let url = databases.url("eu");
        drop(Database::open(&url, kind).unwrap());
        let mut connection = PgConnection::establish(&url).unwrap();
        let sql = [POSTGRES_COLUMNS, POSTGRES_UNIQUE, POSTGRES_REFERENCES];
        let [columns, unique, references] = sql.map(|sql| diesel::sql_query(sql).load(&mut connection).unwrap());
        all.push(("PostgreSQL", tables(columns, unique, references)));
    }
    all
}

fn on_sqlite(path: &Path, kind: Kind) -> Tables {
    drop(Database::open(&format!("sqlite:{}", path.display()), kind).unwrap());
    let mut connection = SqliteConnection::establish(path.to_str().unwrap()).unwrap();
    // The pool closes in its own time.
    connection.batch_execute("PRAGMA busy_timeout = 10000").unwrap();
    let sql = [SQLITE_COLUMNS, SQLITE_UNIQUE, SQLITE_REFERENCES];
    let [columns, unique, references] = sql.map(|sql| diesel::sql_query(sql).load(&mut connection).unwrap());
    tables(columns, unique, references)
}

fn tables(columns: Vec<Row>, mut unique: Vec<Row>, references: Vec<Row>) -> Tables {
    let mut tables = Tables::new();
    let mut primary: BTreeMap<(String, i64), String> = BTreeMap::new();
    // Diesel's own history has types of its own.
    for column in columns.into_iter().filter(|column| column.relation != HISTORY) {
        let table = tables.entry(column.relation.clone()).or_default();
        if column.place > 0 {
            primary.insert((column.relation, column.place), column.name.clone());
        }
        table.columns.insert(column.name, typed(&column.more, column.yes));
    }
    for ((table, _), column) in primary {
        tables.get_mut(&table).unwrap().primary_key.push(column);
    }
    let mut keys: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    unique.retain(|row| row.relation != HISTORY);
    unique.into_iter().for_each(|row| keys.entry((row.relation, row.key)).or_default().push(row.name));
    for ((table, _), columns) in keys {
        tables.get_mut(&table).unwrap().unique.insert(columns);
    }
    let mut found: BTreeMap<(String, String), Reference> = BTreeMap::new();
    for row in references {
        let (table, column) = row.more.split_once(' ').unwrap();
        let empty = || Reference { from: Vec::new(), table: table.to_owned(), to: Vec::new() };
        let reference = found.entry((row.relation, row.key)).or_insert_with(empty);
        reference.from.push(row.name);
        reference.to.push(column.to_owned());
    }
    found.into_iter().for_each(|((table, _), reference)| tables.get_mut(&table).unwrap().references.push(reference));
    tables
}

/// The type of a column in the words of diesel.
fn typed(sql: &str, not_null: bool) -> String {
    let word = match sql {
        "TEXT" => "Text",
        "BIGINT" => "BigInt",
        "INTEGER" => "Integer",
        "BOOLEAN" => "Bool",
        "TIMESTAMP" | "TIMESTAMP WITHOUT TIME ZONE" => "Timestamp",
        "BYTEA" => "Binary",
        "DOUBLE PRECISION" => "Double",
        other => panic!("{other} is no type that both engines share"),
    };
    if not_null { word.to_owned() } else { format!("Nullable<{word}>") }
}

/// What `src/db/schema.rs` believes: the columns and the primary key of every table.
fn believed() -> BTreeMap<String, (Vec<String>, Columns)> {
    let text = std::fs::read_to_string("src/db/schema.rs").unwrap();
    let mut tables = BTreeMap::new();
    for table in text.split("diesel::table! {").skip(1) {
        let (head, columns) = table.split_once(" {").unwrap();
        let (name, key) = head.trim().split_once(" (").unwrap();
        let key = key.trim_end_matches(')').split(", ").map(str::to_owned).collect();
        let columns = columns.split('}').next().unwrap().lines().filter_map(|line| line.trim().split_once(" -> "));
        let columns: Columns =
            columns.map(|(name, typed)| (name.to_owned(), typed.trim_end_matches(',').to_owned())).collect();
        tables.insert(name.to_owned(), (key, columns));
    }
    assert!(tables.len() >= 10, "the schema was read");
    tables
}

#[test]
fn the_schema_is_what_the_migrations_make() {
    let believed = believed();
    let (directory, cell) = (made(Kind::Directory), made(Kind::Cell));
    for ((engine, directory), (_, cell)) in directory.iter().zip(&cell) {
        let names: BTreeSet<&String> = directory.keys().chain(cell.keys()).collect();
        assert_eq!(names, believed.keys().collect(), "tables on {engine}");
        for (name, table) in directory.iter().chain(cell) {
            let (key, columns) = &believed[name];
            assert_eq!(&table.columns, columns, "columns of {name} on {engine}");
            assert_eq!(&table.primary_key, key, "primary key of {name} on {engine}");
        }
    }
}

#[test]
fn both_engines_hold_the_same_keys() {
    for kind in [Kind::Directory, Kind::Cell] {
        let mut made = made(kind).into_iter();
        let (_, sqlite) = made.next().unwrap();
        for (_, postgres) in made {
            for (name, table) in &sqlite {
                assert_eq!(table.unique, postgres[name].unique, "unique keys of {name}");
                let plain = |table: &Table| {
                    let said = table.references.iter().map(|r| format!("{:?} {} {:?}", r.from, r.table, r.to));
                    said.collect::<BTreeSet<_>>()
                };
                assert_eq!(plain(table), plain(&postgres[name]), "foreign keys of {name}");
            }
        }
    }
}

/// Tables of a cell without a key that begins with the Organization: nothing refers to their rows.
const UNREFERRED: [&str; 1] = ["audit_events"];

#[test]
fn every_table_of_a_cell_belongs_to_an_organization() {
    for (engine, tables) in made(Kind::Cell) {
        for (name, table) in &tables {
            assert!(table.columns.contains_key("org_id"), "{name} on {engine} has org_id");
            let keyed = table.unique.iter().any(|key| key[0] == "org_id");
            let referred = tables.values().flat_map(|table| &table.references).any(|to| to.table == *name);
            let excused = UNREFERRED.contains(&name.as_str());
            assert!(keyed || excused, "{name} on {engine} has a unique key that begins with org_id");
            assert!(!(excused && (keyed || referred)), "{name} is excused in vain");
            assert!(excused || table.columns["org_id"] == "Text", "{name} on {engine}: org_id is never NULL");
        }
    }
}

#[test]
fn no_foreign_key_crosses_a_border() {
    for kind in [Kind::Directory, Kind::Cell] {
        for (engine, tables) in made(kind) {
            let mut seen = 0;
            for (name, table) in &tables {
                for reference in &table.references {
                    seen += 1;
                    // Accounts and Organizations themselves belong to nobody.
                    let owned = tables[&reference.table].columns.contains_key("org_id");
                    if owned || kind == Kind::Cell {
                        let said = format!("{name} on {engine}: {reference:?} begins with org_id");
                        assert!(reference.from[0] == "org_id" && reference.to[0] == "org_id", "{said}");
                    }
                }
            }
            assert!(seen >= 4, "foreign keys were found");
        }
    }
}
