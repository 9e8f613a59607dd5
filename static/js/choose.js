// data-all in a form of rows to choose from: chooses all of them, or none, and shows which of the two it is.
const boxesOf = (form) => [...form.querySelectorAll(".choice input")];

function tell(form) {
  const all = form.querySelector("[data-all]");
  if (!all) return;
  const boxes = boxesOf(form);
  const chosen = boxes.filter((box) => box.checked).length;
  all.checked = chosen > 0 && chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
}

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (!form?.matches(".choosing")) return;
  if (event.target.matches("[data-all]")) boxesOf(form).forEach((box) => { box.checked = event.target.checked; });
  tell(form);
});
const tellAll = () => document.querySelectorAll(".choosing").forEach(tell);
document.addEventListener("htmx:after:settle", tellAll);
addEventListener("pageshow", tellAll);
tellAll();
