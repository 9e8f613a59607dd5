// Everything here only makes quicker or kinder what already works without it.
// Listeners sit on the document, so what htmx swaps in needs no wiring.
import "./js/navigation.js";
import "./js/panel.js";
import "./js/palette.js";
import "./js/forms.js";
import "./js/guard.js";
import "./js/drop.js";
import "./js/small.js";
import "./js/choose.js";
import "./js/passkeys.js";
