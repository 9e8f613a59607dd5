//! The journeys people take, in a real browser.
