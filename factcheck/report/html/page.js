
"use strict";
// Filters, keys and the card that shows a finding's evidence. Without this script the notes still open and close.
const root = document.documentElement;
const card = document.getElementById("card");
const help = document.getElementById("help");
const buttons = [...document.querySelectorAll(".filters button")];
const sentences = [...document.querySelectorAll(".sentence")];
const notes = [...document.querySelectorAll(".note")];
const verdicts = buttons.map((button) => button.dataset.verdict);
const sentenceOf = new Map();
for (const sentence of sentences) {
  const row = sentence.closest(".row");
  const first = document.getElementById(sentence.dataset.note);
  for (const note of row.querySelectorAll(".note")) {
    if (note === first) sentenceOf.set(note, sentence);
  }
}
for (const note of notes) { // a sentence's further notes follow its first
  if (!sentenceOf.has(note)) sentenceOf.set(note, sentenceOf.get(note.previousElementSibling));
}
const notesOf = new Map(sentences.map((sentence) => [sentence, []]));
for (const [note, sentence] of sentenceOf) notesOf.get(sentence)?.push(note);
let current = null;
let opened = null; // what the keys opened, to be closed when they move on

const verdictOf = (element) => verdicts.find((verdict) => element.classList.contains(verdict));
const isShown = (element) => !root.classList.contains(`without-${verdictOf(element)}`);
const noteOf = (sentence) => document.getElementById(sentence.dataset.note);

// A sentence with several notes looks like the first of them that is shown.
function settle(sentence) {
  const own = notesOf.get(sentence);
  const first = own.find(isShown) ?? own[0];
  if (!first || sentence.dataset.note === first.id) return;
  sentence.classList.replace(verdictOf(sentence), verdictOf(first));
  sentence.dataset.note = first.id;
  sentence.querySelector(".sign").textContent = first.querySelector(".sign").textContent;
}

function setCurrent(note) {
  for (const element of document.querySelectorAll(".current")) element.classList.remove("current");
  current = note;
  if (!note) return;
  note.classList.add("current");
  sentenceOf.get(note)?.classList.add("current");
}

function show(note, { open }) {
  hideCard();
  if (opened && opened !== note) opened.open = false;
  opened = null;
  if (open && !note.open) {
    note.open = true;
    opened = note;
  }
  setCurrent(note);
  const sentence = sentenceOf.get(note);
  sentence?.focus({ preventScroll: true });
  (sentence ?? note).scrollIntoView({ block: "center" });
}

function move(step) {
  const listed = notes.filter(isShown);
  if (!listed.length) return;
  const at = listed.indexOf(current);
  const next = at < 0 ? (step > 0 ? 0 : listed.length - 1) : Math.min(Math.max(at + step, 0), listed.length - 1);
  show(listed[next], { open: true });
}

function toggleVerdict(button) {
  const isHidden = root.classList.toggle(`without-${button.dataset.verdict}`);
  button.setAttribute("aria-pressed", String(!isHidden));
  hideCard();
  sentences.forEach(settle);
  if (current && !isShown(current)) setCurrent(null);
}

function toggleAll() {
  const listed = notes.filter(isShown);
  const open = !listed.every((note) => note.open);
  for (const note of listed) note.open = open;
}

function showCard(sentence) {
  const note = noteOf(sentence);
  if (!isShown(sentence) || note.open) return;
  const said = document.createElement("p");
  said.className = "said";
  said.append(...[...note.querySelector("summary").childNodes].map((node) => node.cloneNode(true)));
  card.replaceChildren(said, ...[...note.querySelector(".evidence").childNodes].map((node) => node.cloneNode(true)));
  card.className = verdictOf(note);
  card.hidden = false;
  const words = [...sentence.getClientRects()];
  const first = words[0], last = words[words.length - 1];
  const below = window.innerHeight - last.bottom;
  const isAbove = below < card.offsetHeight + 16 && first.top > below;
  card.style.left = `${Math.max(16, Math.min(first.left, window.innerWidth - card.offsetWidth - 16))}px`;
  card.style.top = `${isAbove ? Math.max(8, first.top - card.offsetHeight - 8) : last.bottom + 8}px`;
}

function hideCard() {
  card.hidden = true;
}

for (const button of buttons) button.addEventListener("click", () => toggleVerdict(button));

for (const sentence of sentences) {
  let waiting = 0;
  sentence.addEventListener("pointerenter", (event) => {
    if (event.pointerType !== "mouse") return;
    noteOf(sentence).classList.add("near");
    waiting = setTimeout(() => showCard(sentence), 120);
  });
  sentence.addEventListener("pointerleave", () => {
    clearTimeout(waiting);
    noteOf(sentence).classList.remove("near");
    hideCard();
  });
  sentence.addEventListener("click", (event) => {
    if (event.target.closest("a") || !isShown(sentence) || String(getSelection())) return;
    clearTimeout(waiting);
    hideCard();
    const note = noteOf(sentence);
    note.open = !note.open;
    setCurrent(note);
    if (note.open) note.scrollIntoView({ block: "nearest" });
  });
}

for (const note of notes) {
  note.addEventListener("pointerenter", () => sentenceOf.get(note)?.classList.add("near"));
  note.addEventListener("pointerleave", () => sentenceOf.get(note)?.classList.remove("near"));
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  o: () => { if (current) { current.open = !current.open; opened = null; } },
  Enter: () => keys.o(),
  e: toggleAll,
  "?": () => help.showModal(),
  Escape: () => { hideCard(); setCurrent(null); },
};
for (const [index, button] of buttons.entries()) keys[index + 1] = () => toggleVerdict(button);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  if (!Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});
document.addEventListener("scroll", hideCard, { passive: true });
document.getElementById("help-button").addEventListener("click", () => help.showModal());

function followHash() {
  const note = document.getElementById(location.hash.slice(1));
  if (note?.classList.contains("note")) show(note, { open: true });
}
window.addEventListener("hashchange", followHash);
followHash();

let closed = []; // notes that are opened for the printer alone
window.addEventListener("beforeprint", () => {
  closed = notes.filter((note) => !note.open && isShown(note) && !note.matches(".unsourced, .supported"));
  for (const note of closed) note.open = true;
});
window.addEventListener("afterprint", () => { for (const note of closed) note.open = false; });
