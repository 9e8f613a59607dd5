//! The pages of invitations.
