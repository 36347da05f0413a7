// Which names are time zones: those the platform's own zone data knows, as Calendar takes IANA names.

const known = new Map<string, boolean>();

export function isTimeZone(name: string): boolean {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const answer = /^[A-Za-z]/.test(name) && canFormatIn(name);
  known.set(name, answer);
  return answer;
}

function canFormatIn(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
