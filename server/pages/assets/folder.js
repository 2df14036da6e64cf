// The page works without this. While files are still being read, it shows how far the reading is, without taking
// the focus or moving what is being looked at.
const EVERY_MS = 4000;
const LIVE = ["folder-status", "folder-totals", "folder-filter", "folder-list", "folder-pages"];

const isReading = () => document.getElementById("folder-status")?.textContent.trim() !== "";

/** Somebody is at work in it: it holds the focus or a selection. */
function isInUse(region) {
  const selection = getSelection();
  return (
    region.contains(document.activeElement) ||
    (!selection.isCollapsed && selection.containsNode(region, true))
  );
}

/** The first line of the list that can be seen, and where. */
function lineInView() {
  const line = [...document.querySelectorAll("#folder-list tr[id]")].find(
    (row) => row.getBoundingClientRect().bottom > 0,
  );
  return line && { id: line.id, top: line.getBoundingClientRect().top };
}

/** Shows what is new, and says whether something had to be left as it was. */
async function refresh() {
  const answer = await fetch(location.href);
  if (!answer.ok) return true;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const line = scrollY > 0 ? lineInView() : undefined;
  let isBehind = false;
  for (const id of LIVE) {
    const [old, next] = [document.getElementById(id), fresh.getElementById(id)];
    if (!old || !next || old.innerHTML === next.innerHTML) continue;
    if (isInUse(old)) isBehind = true;
    else old.replaceChildren(...next.childNodes);
  }
  const moved = line && document.getElementById(line.id);
  if (moved) scrollBy(0, moved.getBoundingClientRect().top - line.top);
  return isBehind;
}

async function follow() {
  const isBehind = document.hidden || (await refresh().catch(() => true));
  if (isBehind || isReading()) setTimeout(follow, EVERY_MS);
}

if (document.getElementById("folder-status") && isReading()) setTimeout(follow, EVERY_MS);
