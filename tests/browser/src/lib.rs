//! The journeys people take, in a real browser: the built program on a fresh data folder, and Debian's Chromium,
//! headless, on loopback.
//!
//! `tests/run` installs what it needs. By hand: `cargo build && cargo test -p browser`; with the variable `HANGAR_SCREENS`
//! set to anything it leaves pictures of every page in `target/screens/`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod device;
mod driver;
mod house;
mod looks;
mod page;

pub use device::Device;
pub use driver::Scripts;
pub use house::{House, PASSWORD};
pub use page::Page;

/// Takes a journey through a house in a new browser. Ends browser and server, also when the journey fails.
pub fn journey<F>(house: House, scripts: Scripts, way: impl FnOnce(Page) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let driver = driver::Driver::start();
        let page = Page::new(driver.browser(scripts).await, &house, scripts);
        // In a task of its own a panic does not reach us before the browser is closed.
        let outcome = tokio::spawn(way(page.clone())).await;
        page.close().await;
        if let Err(broken) = outcome {
            std::panic::resume_unwind(broken.into_panic());
        }
    });
    drop(house);
}

/// Two tests out of one journey: `both_ways!(journey in house)`.
#[macro_export]
macro_rules! both_ways {
    ($($way:ident in $house:ident),* $(,)?) => {$(
        mod $way {
            use $crate::{House, Scripts, journey};

            #[test]
            fn with_scripts() {
                journey(House::$house(), Scripts::On, super::$way);
            }

            #[test]
            fn without_scripts() {
                journey(House::$house(), Scripts::Off, super::$way);
            }
        }
    )*};
}
