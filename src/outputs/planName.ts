// The Doc's name in Drive (the teachers, what it is, when it began), and the addresses under which it is opened.

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

/** The plan as a PDF: Google makes it when the address is opened, for whoever may open the Doc. Null where there is no Doc. */
export const pdfOf = (link: string | null): string | null => {
  const docId = /\/d\/([A-Za-z0-9_-]+)/.exec(link ?? '')?.[1];
  return docId === undefined ? null : `https://docs.google.com/document/d/${docId}/export?format=pdf`;
};
