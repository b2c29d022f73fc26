// Finding a service by the words that people use, however they spell them: akte, ijin, antrian, sertifikat.

// Spellings that one hears as the same are folded into one.
const FOLDS = [
  [/[^a-z0-9 ]+/g, " "],
  [/sy/g, "s"],
  [/kh/g, "k"],
  [/dj/g, "j"],
  [/tj/g, "c"],
  [/oe/g, "u"],
  [/[fv]/g, "p"],
  [/z/g, "j"],
  [/q/g, "k"],
  [/ea/g, "ia"],
  [/te\b/g, "ta"],
  [/([a-z])\1+/g, "$1"],
];

export function fold(text) {
  let folded = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  for (const [pattern, replacement] of FOLDS) folded = folded.replace(pattern, replacement);
  return folded.trim();
}

// The services that fit every typed word, the best first. Each comes with its agency.
export function findServices(agencies, typed) {
  const sought = fold(typed).split(" ").filter(Boolean);
  if (!sought.length) return [];
  const found = [];
  for (const agency of agencies) {
    for (const service of agency.services) {
      const marks = sought.map((word) => bestMark(word, fieldsOf(service, agency)));
      if (marks.every(Boolean)) found.push({ service, agency, mark: sum(marks) });
    }
  }
  return found.sort((a, b) => b.mark - a.mark);
}

function fieldsOf(service, agency) {
  return [
    { weight: 4, texts: [service.code, service.name, service.plain] },
    { weight: 3, texts: service.words ?? [] },
    { weight: 1, texts: [agency.plain, agency.name, ...(agency.words ?? [])] },
  ];
}

function bestMark(sought, fields) {
  let best = 0;
  for (const { weight, texts } of fields) {
    for (const word of texts.flatMap((text) => fold(text ?? "").split(" "))) {
      best = Math.max(best, weight * closeness(sought, word));
    }
  }
  return best;
}

// 1 for the whole word, less for its beginning, least for a beginning with one slip of the finger.
function closeness(sought, word) {
  if (word === sought) return 1;
  if (word.startsWith(sought)) return 0.8;
  if (sought.length < 4) return 0;
  const beginnings = [-1, 0, 1].map((more) => word.slice(0, sought.length + more));
  return beginnings.some((beginning) => oneSlipApart(sought, beginning)) ? 0.4 : 0;
}

// Whether one letter put in, left out or changed, or two neighbours swapped, turn one text into the other.
function oneSlipApart(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return swapped || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
