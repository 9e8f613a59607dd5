//! The tables, as diesel sees them. `tests/it/schema.rs` holds this against the migrations on both engines.
#![allow(missing_docs)]

diesel::table! {
    accounts (id) {
        id -> Text,
        email -> Text,
        email_key -> Text,
        name -> Text,
        password_hash -> Text,
        theme -> Text,
        operator -> Bool,
        active -> Bool,
        created_at -> Timestamp,
        verified -> Bool,
        second_factor -> Bool,
        language -> Text,
    }
}

diesel::table! {
    sign_ins (id) {
        id -> Text,
        account_id -> Text,
        token_hash -> Text,
        browser -> Text,
        address -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        whole -> Bool,
        wrong_codes -> BigInt,
        factor -> Bool,
        view_org -> Nullable<Text>,
        view_role -> Nullable<Text>,
    }
}

diesel::table! {
    attempts (subject) {
        subject -> Text,
        failures -> BigInt,
        last_at -> Timestamp,
    }
}

diesel::table! {
    organizations (id) {
        id -> Text,
        slug -> Text,
        name -> Text,
        region -> Text,
        hue -> Integer,
        active -> Bool,
        created_at -> Timestamp,
        second_factor -> Bool,
        name_key -> Text,
        approval -> Bool,
    }
}

diesel::table! {
    roles (id) {
        id -> Text,
        org_id -> Text,
        word -> Text,
        name -> Text,
        permissions -> Text,
        name_key -> Text,
        description -> Text,
        base -> Text,
    }
}

diesel::table! {
    memberships (account_id, org_id) {
        account_id -> Text,
        org_id -> Text,
        role_id -> Text,
        active -> Bool,
        created_at -> Timestamp,
        used_at -> Timestamp,
        sort_key -> Text,
    }
}

diesel::table! {
    authenticators (account_id, confirmed) {
        account_id -> Text,
        confirmed -> Bool,
        secret -> Text,
        last_step -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    recovery_codes (account_id, hash) {
        account_id -> Text,
        hash -> Text,
    }
}

diesel::table! {
    passkeys (id) {
        id -> Text,
        account_id -> Text,
        credential_hash -> Text,
        name -> Text,
        sealed -> Text,
        synced -> Bool,
        discoverable -> Bool,
        created_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    ceremonies (token_hash) {
        token_hash -> Text,
        sign_in_id -> Nullable<Text>,
        purpose -> Text,
        sealed -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    mail_links (token_hash) {
        token_hash -> Text,
        account_id -> Text,
        purpose -> Text,
        email -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    invitations (id) {
        id -> Text,
        org_id -> Text,
        email -> Text,
        email_key -> Text,
        role_id -> Text,
        message -> Text,
        place -> Text,
        serial -> BigInt,
        token_hash -> Text,
        state -> Text,
        delivery -> Text,
        trouble -> Text,
        invited_by -> Nullable<Text>,
        inviter -> Text,
        created_at -> Timestamp,
        sent_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    audit_events (id) {
        id -> Text,
        org_id -> Nullable<Text>,
        at -> Timestamp,
        kind -> Text,
        actor_id -> Nullable<Text>,
        actor -> Text,
        subject -> Text,
        detail -> Text,
        request -> Text,
        address -> Text,
    }
}

diesel::table! {
    blobs (org_id, hash) {
        org_id -> Text,
        hash -> Text,
        size -> BigInt,
        method -> Integer,
        crc32 -> BigInt,
        packed_size -> BigInt,
        body -> Nullable<Binary>,
        location -> Nullable<Text>,
    }
}

diesel::table! {
    trees (org_id, hash) {
        org_id -> Text,
        hash -> Text,
        listing -> Text,
        figures -> Nullable<Binary>,
    }
}

diesel::table! {
    apps (id) {
        id -> Text,
        org_id -> Text,
        slug -> Text,
        name -> Text,
        name_key -> Text,
        description -> Text,
        tree -> Text,
        revision -> BigInt,
        position -> BigInt,
        version -> BigInt,
        created_at -> Timestamp,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    edits (org_id, app_id, position) {
        org_id -> Text,
        app_id -> Text,
        position -> BigInt,
        tree -> Text,
        said -> Text,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    versions (org_id, app_id, number) {
        org_id -> Text,
        app_id -> Text,
        number -> BigInt,
        tree -> Text,
        message -> Text,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    datastores (id) {
        id -> Text,
        org_id -> Text,
        name -> Text,
        name_key -> Text,
        environment -> Text,
        standard -> Bool,
        created_at -> Timestamp,
    }
}

diesel::table! {
    kept_findings (org_id, app_id, finding) {
        org_id -> Text,
        app_id -> Text,
        finding -> Text,
        kept_by -> Text,
        kept_at -> Timestamp,
    }
}

diesel::table! {
    imports (id) {
        id -> Text,
        org_id -> Text,
        state -> Text,
        account_id -> Nullable<Text>,
        actor -> Text,
        at -> Timestamp,
        file_name -> Text,
        format -> Text,
        archive -> Text,
        name -> Text,
        description -> Text,
        tree -> Text,
        files -> BigInt,
        notes -> Text,
        report -> Nullable<Text>,
        source -> Nullable<Text>,
        source_region -> Nullable<Text>,
        consent -> Bool,
        choices -> Text,
        app_id -> Nullable<Text>,
        tree_before -> Nullable<Text>,
        revision -> Nullable<BigInt>,
    }
}

diesel::table! {
    adapters (id) {
        id -> Text,
        org_id -> Text,
        key -> Text,
        name -> Text,
        name_key -> Text,
        detail -> Text,
        sealed -> Nullable<Text>,
        revision -> BigInt,
        created_at -> Timestamp,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    resources (id) {
        id -> Text,
        org_id -> Text,
        kind -> Text,
        environment -> Text,
        name -> Text,
        name_key -> Text,
        adapter -> Text,
        detail -> Text,
        sealed -> Nullable<Text>,
        standing -> Text,
        trouble -> Text,
        checked_at -> Nullable<Timestamp>,
        active -> Bool,
        standard -> Bool,
        parent_id -> Nullable<Text>,
        revision -> BigInt,
        created_at -> Timestamp,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    consents (state_hash) {
        state_hash -> Text,
        org_id -> Text,
        resource_id -> Text,
        account_id -> Text,
        sealed -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    api_tokens (id) {
        id -> Text,
        org_id -> Text,
        environment -> Text,
        name -> Text,
        name_key -> Text,
        hash -> Text,
        ending -> Text,
        sealed -> Nullable<Text>,
        scopes -> Text,
        addresses -> Text,
        expires_at -> Nullable<Timestamp>,
        used_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        created_by -> Text,
    }
}

diesel::table! {
    bindings (org_id, app_id, profile_id, slot_id) {
        org_id -> Text,
        app_id -> Text,
        profile_id -> Text,
        slot_id -> Text,
        environment -> Text,
        resource_id -> Nullable<Text>,
        datastore_id -> Nullable<Text>,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    remembered_bindings (org_id, environment, kind, adapter, name_key) {
        org_id -> Text,
        environment -> Text,
        kind -> Text,
        adapter -> Text,
        name_key -> Text,
        resource_id -> Nullable<Text>,
        datastore_id -> Nullable<Text>,
        app -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    slot_requests (org_id, app_id, profile_id, slot_id) {
        org_id -> Text,
        app_id -> Text,
        profile_id -> Text,
        slot_id -> Text,
        name -> Text,
        environment -> Text,
        account_id -> Nullable<Text>,
        actor -> Text,
        at -> Timestamp,
        note -> Text,
    }
}

diesel::table! {
    deployments (id) {
        id -> Text,
        org_id -> Text,
        app_id -> Text,
        environment -> Text,
        number -> BigInt,
        profile_id -> Text,
        profile -> Text,
        version -> BigInt,
        tree -> Text,
        manner -> Text,
        origin_id -> Nullable<Text>,
        state -> Text,
        note -> Text,
        account_id -> Nullable<Text>,
        actor -> Text,
        approver -> Text,
        at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    deployment_bindings (org_id, deployment_id, slot_id) {
        org_id -> Text,
        deployment_id -> Text,
        slot_id -> Text,
        name -> Text,
        resource_id -> Nullable<Text>,
        datastore_id -> Nullable<Text>,
    }
}

diesel::table! {
    holds (org_id, resource_id) {
        org_id -> Text,
        resource_id -> Text,
        deployment_id -> Text,
    }
}

diesel::table! {
    start_links (key) {
        key -> Text,
        org_id -> Text,
        app_id -> Text,
        environment -> Text,
        link_id -> Text,
    }
}

diesel::table! {
    proposals (id) {
        id -> Text,
        org_id -> Text,
        app_id -> Text,
        environment -> Text,
        profile_id -> Text,
        version -> BigInt,
        tree -> Text,
        manner -> Text,
        origin_id -> Nullable<Text>,
        filling -> Text,
        note -> Text,
        state -> Text,
        account_id -> Nullable<Text>,
        actor -> Text,
        at -> Timestamp,
        decider -> Text,
        decided_at -> Nullable<Timestamp>,
        reason -> Text,
    }
}

diesel::joinable!(sign_ins -> accounts (account_id));
diesel::joinable!(memberships -> accounts (account_id));
diesel::joinable!(memberships -> organizations (org_id));
diesel::joinable!(memberships -> roles (role_id));
diesel::joinable!(invitations -> organizations (org_id));
diesel::joinable!(invitations -> roles (role_id));
diesel::joinable!(authenticators -> accounts (account_id));
diesel::joinable!(passkeys -> accounts (account_id));
diesel::joinable!(mail_links -> accounts (account_id));

diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    sign_ins,
    memberships,
    organizations,
    roles,
    invitations,
    authenticators,
    recovery_codes,
    passkeys,
    mail_links,
    audit_events
);
diesel::allow_tables_to_appear_in_same_query!(
    apps,
    edits,
    versions,
    trees,
    blobs,
    imports,
    datastores,
    resources,
    bindings,
    slot_requests,
    deployments,
    deployment_bindings,
    holds,
    start_links,
    proposals
);
