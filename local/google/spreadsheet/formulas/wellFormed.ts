// Whether a text that begins with "=" can be a formula at all. The engine takes "=1 (2)" for "=1" and leaves the rest;
// Sheets shows #ERROR!. Knows how operands and operators follow each other, nothing of functions and their arguments.

const space = /\s+/y;
const operand =
  /"(?:[^"]|"")*"|#(?:REF!|N\/A|NAME\?|VALUE!|NUM!|NULL!|DIV\/0!|ERROR!)|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\d_(])|(?:'(?:[^']|'')+'!)?[\p{L}_$\d][\p{L}\p{N}_.$]*(?:![$\p{L}\d]+)?(?:#(?![A-Z]))?|'(?:[^']|'')+'!/uy;
const operator = /<>|<=|>=|[-+*/^&=<>:]/y;

export function wellFormed(formula: string): boolean {
  const closers: string[] = [];
  let at = 1;
  /** True where a value has just ended and only an operator, a separator or a closing bracket may follow. */
  let full = false;
  let opened = false;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula)?.[0] ?? '';
    at += found.length;
    return found;
  };
  for (take(space); at < formula.length; take(space)) {
    const letter = formula.charAt(at);
    const inside = closers.at(-1);
    if (letter === '%' && full) at += 1;
    else if (letter === ',' || letter === ';' || (letter === '\\' && inside === '}')) {
      if (inside === undefined || inside === 'group') return false;
      [full, opened] = [false, true];
      at += 1;
    } else if (letter === ')' || letter === '}') {
      const closer = closers.pop();
      if ((letter === '}') !== (closer === '}') || closer === undefined || (!full && (closer === 'group' || !opened))) return false;
      [full, opened] = [true, false];
      at += 1;
    } else if (full) {
      if (take(operator) === '') return false;
      [full, opened] = [false, false];
    } else if (letter === '+' || letter === '-') {
      opened = false;
      at += 1;
    } else if (letter === '(' || letter === '{') {
      closers.push(letter === '{' ? '}' : 'group');
      opened = false;
      at += 1;
    } else {
      const value = take(operand);
      if (value === '') return false;
      const isCall = /^[\p{L}_]/u.test(value) && formula.charAt(at) === '(';
      if (isCall) {
        closers.push('call');
        at += 1;
      }
      [full, opened] = [!isCall, isCall];
    }
  }
  // Brackets left open are closed for whoever typed.
  return full || (opened && closers.at(-1) === 'call');
}
