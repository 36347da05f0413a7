// Equality of plain JSON, whatever realm its objects come from (a script's objects have prototypes of their own).
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && sameValue((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
};
