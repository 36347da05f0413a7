// Bringing in staff: schools, coaches, teachers and bell schedules as CSV files.
import { ImportResult } from '../data/importResult';
import { readFiles } from '../data/readFiles';
import { Section } from '../parts/basics';
import { FilePicker } from '../parts/filePicker';
import { Failure } from '../parts/problemPanel';
import { useCall } from '../parts/useCall';
import { forgetChoices } from '../parts/useChoices';
import { words } from '../words';

export const StaffPart = () => {
  const staff = useCall('importStaff');
  const bring = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    await staff.call({ files: [...(await readFiles(files))] });
    forgetChoices();
  };
  return (
    <Section title="Staff">
      <div class="stack">
        <FilePicker words={staff.busy ? words.working : 'Import a staff list'} choose={(files) => void bring(files)} />
        <p class="small">Schools, coaches, teachers and bell schedules as CSV, or type them into their sheets.</p>
        <Failure reply={staff.reply} />
        {staff.reply?.ok === true ? <ImportResult files={staff.reply.value.files} /> : null}
      </div>
    </Section>
  );
};
