// The window in which a person picks a file: a template, or one file that Google is to let Coachbook open.
import { render } from 'preact';
import { embeddedState } from './firstState';
import { PickerScreen } from './picker/pickerScreen';

const pick = embeddedState()?.pick;
const root = document.getElementById('page');
if (root !== null && pick !== undefined) render(<PickerScreen pick={pick} />, root);
