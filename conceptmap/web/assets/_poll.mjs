// Asks the server every two seconds whether the map has changed. A new version reloads the page (the
// address keeps what is shown); a map that cannot be read is told about; so is a silent server.

const EVERY_MS = 2000;
const LONGEST_WAIT_MS = 5000;
const SILENT = "The server does not answer; the picture stays, changes wait.";

// What to do with an answer {version, problem}, given the version seen first. Pure.
export function judge(first, answer) {
  if (!answer) return { first, text: SILENT, reload: false };
  const known = first ?? answer.version;
  return { first: known, text: answer.problem || "", reload: answer.version !== known };
}

// ask(): a promise of the answer, null when there is none. notice: from createNotice.
export function startPolling({ ask = askServer, notice, reload, page }) {
  let first = null;
  let asking = false;

  async function look() {
    if (page.hidden || asking) return;
    asking = true;
    const step = judge(first, await ask());
    asking = false;
    first = step.first;
    notice.stand(step.text);
    if (step.reload) reload();
  }

  const timer = setInterval(look, EVERY_MS);
  page.addEventListener("visibilitychange", look);
  look();
  return {
    stop() {
      clearInterval(timer);
      page.removeEventListener("visibilitychange", look);
    },
  };
}

async function askServer() {
  try {
    const answer = await fetch("document", { signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
