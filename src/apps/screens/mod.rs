//! The pages of apps.
