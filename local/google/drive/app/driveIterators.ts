// Files or folders one after another; only getting the page asks Google.
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';

abstract class ItemIterator<Item> extends Exposed {
  private $at = 0;

  constructor(
    private readonly $ids: readonly string[],
    private readonly $itemOf: (id: string) => Item,
  ) {
    super();
  }

  hasNext(): boolean {
    return this.$at < this.$ids.length;
  }

  next(): Item {
    const id = this.$ids[this.$at++];
    if (id === undefined) throw new ScriptException('Cannot retrieve the next object: iterator has reached the end.');
    return this.$itemOf(id);
  }

  getContinuationToken(): string {
    return Buffer.from(JSON.stringify(this.$ids.slice(this.$at))).toString('base64url');
  }
}

export class FileIterator<Item> extends ItemIterator<Item> {
  readonly $name = 'FileIterator';
}

export class FolderIterator<Item> extends ItemIterator<Item> {
  readonly $name = 'FolderIterator';
}
