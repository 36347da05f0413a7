// All classes: the overview on one sheet, one school, the report of growth, and charts for every teacher.
import type { ReplyOf } from '../../actions/wire';
import { Button, List, Row, Section } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { count } from '../words';
import { ShownOnSheet } from './shownOnSheet';

interface ClassesPartProps {
  readonly open: (view: 'report' | 'school') => void;
  readonly start: (job: ReplyOf<'drawCharts'>) => void;
}

export const ClassesPart = ({ open, start }: ClassesPartProps) => {
  const classes = useCall('showClasses');
  const drawing = useCall('drawCharts');
  const draw = async (): Promise<void> => {
    const reply = await drawing.call({});
    if (reply?.ok === true) start(reply.value);
  };
  const shown = classes.reply?.ok === true ? classes.reply.value : null;
  return (
    <Section title="All classes">
      <List>
        <Row what="Classes at a glance" who="Means by window and a small line for each class, on one sheet.">
          <Button small busy={classes.busy} onClick={() => void classes.call({})}>
            Show<span class="vh"> classes at a glance</span>
          </Button>
        </Row>
        <Row what="One school" who="A small chart for each class, all on one scale.">
          <Button small onClick={() => open('school')}>
            Choose<span class="vh"> a school</span>
          </Button>
        </Row>
        <Row what="Growth report" who="By teacher, section, school, group of students or coaching cycle.">
          <Button small onClick={() => open('report')}>
            Choose<span class="vh"> a growth report</span>
          </Button>
        </Row>
        <Row what="Charts for every teacher" who="Levels, growth, each student from then to now, groups and spread.">
          <Button small busy={drawing.busy} onClick={() => void draw()}>
            Draw<span class="vh"> charts for every teacher</span>
          </Button>
        </Row>
      </List>
      <Failure reply={classes.reply} />
      <Failure reply={drawing.reply} again={() => void draw()} />
      {shown === null ? null : (
        <ShownOnSheet
          words={`${count(shown.rows, 'row')}, in order of names.`}
          sheet="Classes at a glance"
          link={shown.link}
          skipped={shown.skipped}
        />
      )}
    </Section>
  );
};
