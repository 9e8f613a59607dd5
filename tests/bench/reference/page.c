/* R4: what the apps page asks of SQLite, and nothing around it.
 *
 *   page DIRECTORY CELL TOKEN_HASH ORG_SLUG SECONDS
 *
 * Each round is one request: a snapshot of the directory with the sign-in and the membership, a snapshot of the cell
 * with 51 rows of the list, every column fetched. Prints one line of JSON. */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3_int64 bytes;

static void fail(sqlite3 *db, const char *what) {
    fprintf(stderr, "page: %s: %s\n", what, sqlite3_errmsg(db));
    exit(1);
}

static sqlite3 *open_db(const char *path) {
    sqlite3 *db;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail(db, path);
    const char *setup = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA trusted_schema = OFF;"
                        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096; PRAGMA query_only = ON;";
    if (sqlite3_exec(db, setup, NULL, NULL, NULL) != SQLITE_OK) fail(db, "setup");
    return db;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) fail(db, sql);
    return statement;
}

static void once(sqlite3 *db, sqlite3_stmt *statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) fail(db, "step");
    sqlite3_reset(statement);
}

/* Runs the statement, fetches every column, gives the number of rows. The first column of the last row goes to out. */
static int rows(sqlite3 *db, sqlite3_stmt *statement, char *out, size_t room) {
    int count = 0, code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        int columns = sqlite3_column_count(statement);
        for (int i = 0; i < columns; i++) {
            if (sqlite3_column_type(statement, i) == SQLITE_INTEGER) {
                bytes += sqlite3_column_int64(statement, i) & 1;
            } else if (sqlite3_column_text(statement, i)) {
                bytes += sqlite3_column_bytes(statement, i);
            }
        }
        if (out) snprintf(out, room, "%s", (const char *)sqlite3_column_text(statement, 0));
        count++;
    }
    if (code != SQLITE_DONE) fail(db, "step");
    sqlite3_reset(statement);
    return count;
}

static double seconds(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc != 6) return fprintf(stderr, "usage: page DIRECTORY CELL TOKEN_HASH ORG_SLUG SECONDS\n"), 2;
    sqlite3 *directory = open_db(argv[1]), *cell = open_db(argv[2]);
    double limit = atof(argv[5]);
    sqlite3_stmt *begin1 = prepare(directory, "BEGIN"), *commit1 = prepare(directory, "COMMIT");
    sqlite3_stmt *begin2 = prepare(cell, "BEGIN"), *commit2 = prepare(cell, "COMMIT");
    sqlite3_stmt *person = prepare(directory,
        "SELECT a.id, s.id, a.email, a.name, a.theme, s.created_at, s.seen_at FROM sign_ins s "
        "JOIN accounts a ON s.account_id = a.id WHERE s.token_hash = ? AND a.active = ?");
    sqlite3_stmt *member = prepare(directory,
        "SELECT o.id, o.slug, o.name, o.region, o.hue, r.word, r.name, r.permissions, m.used_at FROM organizations o "
        "JOIN memberships m ON m.org_id = o.id JOIN roles r ON m.role_id = r.id "
        "WHERE o.slug = ? AND o.active = ? AND m.account_id = ? AND m.active = ?");
    sqlite3_stmt *list = prepare(cell,
        "SELECT id, slug, name, description, version, changed_at, changed_by FROM apps WHERE org_id = ? "
        "ORDER BY changed_at DESC, id DESC LIMIT ?");
    char account[64], org[64];
    long pages = 0, found = 0;
    double start = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID), now = start;
    while (now - start < limit) {
        for (int i = 0; i < 50; i++) {
            once(directory, begin1);
            sqlite3_bind_text(person, 1, argv[3], -1, SQLITE_STATIC);
            sqlite3_bind_int(person, 2, 1);
            if (rows(directory, person, account, sizeof account) != 1) return fprintf(stderr, "page: no sign-in\n"), 1;
            sqlite3_bind_text(member, 1, argv[4], -1, SQLITE_STATIC);
            sqlite3_bind_int(member, 2, 1);
            sqlite3_bind_text(member, 3, account, -1, SQLITE_STATIC);
            sqlite3_bind_int(member, 4, 1);
            if (rows(directory, member, org, sizeof org) != 1) return fprintf(stderr, "page: no member\n"), 1;
            once(directory, commit1);
            once(cell, begin2);
            sqlite3_bind_text(list, 1, org, -1, SQLITE_STATIC);
            sqlite3_bind_int64(list, 2, 51);
            found += rows(cell, list, NULL, 0);
            once(cell, commit2);
            pages++;
        }
        now = seconds(CLOCK_MONOTONIC);
    }
    cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    printf("{\"pages\": %ld, \"rows\": %ld, \"bytes\": %lld, \"seconds\": %f, \"cpu\": %f}\n", pages, found,
           (long long)bytes, now - start, cpu);
    return 0;
}
