// The schools and earlier imports to choose from, asked for when a part that shows them is opened.
import { useEffect } from 'preact/hooks';
import { useCall } from '../parts/useCall';

export const useStudentData = () => {
  const { reply, call } = useCall('listStudentData');
  useEffect(() => void call({}), []);
  return { reply, again: () => void call({}) };
};
