// data-all in a form of rows to choose from: chooses all of them, or none.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (!form?.matches(".choosing")) return;
  const boxes = [...form.querySelectorAll(".choice input")];
  const all = form.querySelector("[data-all]");
  if (event.target === all) boxes.forEach((box) => { box.checked = all.checked; });
  const chosen = boxes.filter((box) => box.checked).length;
  all.checked = chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
});
