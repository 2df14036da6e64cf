// The page works without this: it lets a file be dropped, and says that work is under way.
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
    const [file] = event.dataTransfer.files;
    if (!file) return;
    const chosen = new DataTransfer();
    chosen.items.add(file);
    input.files = chosen.files;
    form.requestSubmit();
  });
  form.addEventListener("submit", () => {
    status.textContent = "กำลังตรวจ…";
  });
  addEventListener("pageshow", () => {
    status.textContent = "";
  });
}
