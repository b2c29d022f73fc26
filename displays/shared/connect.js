// The live line to the server: whole pictures of one screen, and for walls the calls. After every (re)connect the page
// asks for its picture again, so nothing that happened while the line was down can be missed.

import { io } from "./vendor/socket.io/socket.io.esm.min.js";

const ANSWER_MS = 5_000;
const REFUSED_AGAIN_MS = 3_000;

// A server that cannot read its record is asked again, and meanwhile the page stands as without a line.
const RECORD = "record_";

/**
 * Watches one screen until `close()`.
 *
 * `onSnapshot(body)` gets every newer picture, `onCall(call)`, `onUncall({id})` and `onNews(news)` what walls announce,
 * `onVoice({speaks, alone, since})` whether this one says it aloud, `onLink(up)` whether the line stands,
 * `onRefused(code)` why the server will not show this screen here (it is asked again every few seconds, so a device
 * that gets approved begins by itself). `facts()` is what else the server is told whenever the line stands again.
 * `language` asks for texts in that language.
 * Gives `{emit(event, facts), close(), language(code)}`; what is emitted while the line is down is dropped.
 */
export function watch({ screen, id, language, onSnapshot, facts, onCall, onUncall, onNews, onVoice, onLink, onRefused }) {
  const socket = io({
    transports: ["websocket"],
    reconnectionDelay: 250,
    reconnectionDelayMax: 1_500,
    timeout: 3_000,
    auth: { screen: id && screen !== "console" && screen !== "dashboard" ? `${screen}/${id}` : screen },
  });
  const newest = newestOnly(onSnapshot);
  let wanted = language;
  let again = 0;

  const reconnectSoon = () => {
    clearTimeout(again);
    again = setTimeout(() => socket.disconnect().connect(), REFUSED_AGAIN_MS);
  };
  const ask = () => {
    // The machine's own clock goes along, so that one that is off can be told.
    const subject = { screen, id, clock: Date.now(), ...facts?.(), ...(wanted ? { language: wanted } : {}) };
    socket.timeout(ANSWER_MS).emit("watch", subject, (silence, answer) => {
      if (silence) return reconnectSoon();
      if (!answer || !answer.body) return refuse((answer && answer.code) || "not_allowed");
      onLink?.(true);
      newest.take(answer.body);
    });
  };
  const refuse = (code) => {
    if (code.startsWith(RECORD)) onLink?.(false);
    else onRefused?.(code);
    reconnectSoon();
  };

  socket.on("connect", () => {
    newest.begin();
    ask();
  });
  socket.on("disconnect", (reason) => {
    onLink?.(false);
    if (reason === "io server disconnect") reconnectSoon();
  });
  socket.on("connect_error", (error) => {
    onLink?.(false);
    // A socket that is no longer active was turned away by the server, and does not try again by itself.
    if (!socket.active) refuse((error.data && error.data.code) || "not_allowed");
  });
  socket.on("snapshot", (snapshot) => newest.take(snapshot.body));
  if (onCall) socket.on("call", onCall);
  if (onUncall) socket.on("uncall", onUncall);
  if (onNews) socket.on("news", onNews);
  if (onVoice) socket.on("voice", onVoice);

  return {
    emit: (event, facts) => socket.connected && socket.emit(event, facts),
    language: (code) => {
      wanted = code;
      if (socket.connected) ask();
    },
    close: () => {
      clearTimeout(again);
      socket.disconnect();
    },
  };
}

// Pushes can overtake each other, and the answer to `watch`; after a reconnect the sequence may have begun anew (a
// restored backup).
function newestOnly(onSnapshot) {
  let seq = -1;
  return {
    begin: () => (seq = -1),
    take: (body) => {
      if (body.seq < seq) return;
      seq = body.seq;
      onSnapshot(body);
    },
  };
}
