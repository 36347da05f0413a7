// Whether the templates a run needs can be filled: looked at before anything is made, so that no Doc is ever made from a broken one.
import type { TemplateProblem } from '../../outputs/planTemplate';
import type { Host } from '../../ports/host';
import type { ReadyTemplate, TemplateChoice } from '../../ports/planDocuments';
import type { Problem } from '../../problems/problem';
import { done, failed, type Result } from '../../problems/result';

const fault = (words: string, fix: string): Problem => ({ code: 'planTemplateFault', fault: words, fix });

export const templateProblem = (problem: TemplateProblem): Problem => {
  switch (problem.code) {
    case 'tagUnknown':
      return { code: 'planTagUnknown', tag: problem.tag, nearest: problem.nearest };
    case 'tagFormatUnknown':
      return fault(
        `The template writes {{${problem.tag} | ${problem.format}}}, and that tag has no format "${problem.format}".`,
        problem.formats === '' ? 'Take the format away in the template Doc.' : `Use one of: ${problem.formats}.`,
      );
    case 'laterInList':
      return fault(
        `The template marks {{${problem.tag}}} as "later", and a tag that repeats cannot wait.`,
        'Take "later:" away, or use a tag that does not repeat.',
      );
    case 'tagNotClosed':
      return fault(
        `The template has braces that do not belong together near "${problem.found}".`,
        'Write each tag as {{tag}} on one line of the template Doc.',
      );
    case 'twoListsInRow':
      return fault(
        `One row or list item of the template has tags of ${problem.lists}, so it cannot repeat for both.`,
        'Give each its own row.',
      );
    case 'rowCannotRepeat':
      return fault(
        `The row for ${problem.list} holds merged cells, a picture, a bullet or another table, and cannot be repeated.`,
        'Keep the row to plain text in cells of its own.',
      );
    case 'sectionNotClosed':
      return fault(
        `The template has {{if ${problem.subject}}} without its {{end}} in the same place.`,
        'Put {{end}} on a line of its own behind it.',
      );
    case 'endWithoutIf':
      return fault(
        'The template has an {{end}} without an {{if …}} before it.',
        'Take it away, or put {{if …}} on a line of its own before it.',
      );
    case 'sectionMarkNotAlone':
      return fault(
        `The template has other words beside a section mark: "${problem.found}".`,
        'Put {{if …}} and {{end}} each on a line of its own.',
      );
  }
};

const keyOf = (choice: TemplateChoice): string => (choice.kind === 'chosen' ? choice.fileId : `${choice.model}/${choice.format}`);

/**
 * Every template asked for, once; the first that cannot be filled stops the run. One that this person has yet to confirm stops only its
 * own plans: their rows say so when they are tried, and the rest goes on.
 */
export const checkedTemplates = (host: Host, choices: readonly TemplateChoice[]): Result<readonly ReadyTemplate[]> => {
  const ready = new Map<string, ReadyTemplate>();
  for (const choice of choices) {
    if (ready.has(keyOf(choice))) continue;
    const template = host.plans.template(choice);
    if (!template.ok && template.problem.code === 'planNeedsPick') continue;
    if (!template.ok) return template;
    const [first] = template.value.template.problems;
    if (first !== undefined) return failed(templateProblem(first));
    ready.set(keyOf(choice), template.value);
  }
  return done([...ready.values()]);
};
