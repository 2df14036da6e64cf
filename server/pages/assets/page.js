// The page works without this: it lets files be dropped, and says that work is under way.
const form = document.querySelector("form.drop");
if (form) {
  const input = form.querySelector("input[type=file]");
  const status = form.querySelector(".working");
  const over = (on) => (event) => {
    event.preventDefault();
    form.classList.toggle("over", on);
  };
  form.addEventListener("dragover", over(true));
  form.addEventListener("dragleave", over(false));
  form.addEventListener("drop", (event) => {
    over(false)(event);
    const dropped = [...event.dataTransfer.files].slice(0, input.multiple ? undefined : 1);
    if (dropped.length === 0) return;
    const chosen = new DataTransfer();
    for (const file of dropped) chosen.items.add(file);
    input.files = chosen.files;
    form.requestSubmit();
  });
  form.addEventListener("submit", () => {
    status.textContent = form.dataset.working ?? "กำลังตรวจ…";
  });
  addEventListener("pageshow", () => {
    status.textContent = "";
  });
}
// What went wrong is read out first, and one Tab from what mends it.
document.querySelector("[role=alert]")?.focus();
