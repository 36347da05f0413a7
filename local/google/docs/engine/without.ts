// A record less some of its fields.
export const without = <Value extends object, Key extends keyof Value>(value: Value, ...keys: readonly Key[]): Omit<Value, Key> => {
  const rest: Partial<Value> = { ...value };
  for (const key of keys) delete rest[key];
  return rest as Omit<Value, Key>;
};
