// The Doc's name in Drive: the teachers, what it is, when it began. A file name a coach would have given.

const longest = 120;

/** "Action plan – Amara Okafor – Academic talk in math (2026-01-05)" */
export const planName = (teachers: string, focus: string | null, startedOn: string | null): string => {
  const name = ['Action plan', teachers, focus ?? ''].filter((part) => part.trim() !== '').join(' – ');
  const short =
    Array.from(name).length > longest
      ? `${Array.from(name)
          .slice(0, longest - 1)
          .join('')}…`
      : name;
  return startedOn === null ? short : `${short} (${startedOn})`;
};
