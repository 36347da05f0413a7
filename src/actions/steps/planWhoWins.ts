// What counts where a plan and the tracker say different things, in the words shown before anything is written or read back.

export const whoWins =
  'What a person wrote in the Doc is kept and shown to you. A status, date or answer changed in the Doc comes to the tracker, unless the tracker changed too: then the tracker counts and you are told.';
