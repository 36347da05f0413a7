// Answers kept for texts that come back by the ten thousand, such as the names of windows and subjects.

/** More different texts than a district has; beyond it the memory begins anew. */
const most = 5000;

/** The same function, asked once a text. Only for pure functions. */
export const kept = <Answer>(answerFor: (text: string) => Answer): ((text: string) => Answer) => {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    if (answers.size >= most) answers.clear();
    const answer = answerFor(text);
    answers.set(text, { answer });
    return answer;
  };
};
