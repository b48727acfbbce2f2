// The code changes every minute: the page asks for the present one, and asks again soon where the net fails.
const later = (seconds) => setTimeout(renew, seconds * 1000);

async function renew() {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("door").replaceWith(page.getElementById("door"));
    later(20);
  } catch {
    later(5);
  }
}

later(20);
