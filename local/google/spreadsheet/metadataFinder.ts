// DeveloperMetadataFinder: a search that is narrowed step by step and run by find().
import type { EnumValue } from '../../host/enumeration';
import { allMetadata, DeveloperMetadata } from './metadata';
import { price, Priced } from './priced';
import type { DeveloperMetadataRecord, MetadataLocationRecord } from './records';
import type { Price, Session } from './session';
import type { Spreadsheet } from './spreadsheet';

type Test = (record: DeveloperMetadataRecord) => boolean;

/** Where a search looks: what is exactly there, and what lies in or around it. */
export interface SearchPlace {
  readonly exactly: (location: MetadataLocationRecord) => boolean;
  readonly intersecting: (location: MetadataLocationRecord) => boolean;
}

export class DeveloperMetadataFinder extends Priced {
  readonly $name = 'DeveloperMetadataFinder';
  readonly #tests: Test[] = [];
  #intersecting = false;

  constructor(
    readonly $session: Session,
    readonly $book: Spreadsheet,
    readonly $place: SearchPlace,
  ) {
    super();
  }

  /** One look-up fetches all of a spreadsheet's metadata. */
  override $readPrice(): Price {
    return { kind: 'read', bookId: this.$book.$id, aspect: 'metadata', sheetId: -1, area: { top: 0, left: 0, bottom: 1, right: 1 } };
  }

  find(): DeveloperMetadata[] {
    const inPlace: Test = ({ location }) => (this.#intersecting ? this.$place.intersecting(location) : this.$place.exactly(location));
    return allMetadata(this.$book.$record())
      .filter((record) => inPlace(record) && this.#tests.every((test) => test(record)))
      .map(({ metadataId }) => new DeveloperMetadata(this.$session, this.$book, metadataId));
  }
  onIntersectingLocations(): this {
    this.#intersecting = true;
    return this;
  }
  withId(id: number): this {
    return this.$with(({ metadataId }) => metadataId === id);
  }
  withKey(key: string): this {
    return this.$with(({ metadataKey }) => metadataKey === key);
  }
  withLocationType(type: EnumValue): this {
    return this.$with(({ location }) => location.locationType === type.$value);
  }
  withValue(value: string): this {
    return this.$with(({ metadataValue }) => metadataValue === value);
  }
  withVisibility(visibility: EnumValue): this {
    return this.$with((record) => record.visibility === visibility.$value);
  }

  $with(test: Test): this {
    this.#tests.push(test);
    return this;
  }
}

price(DeveloperMetadataFinder.prototype, {
  local: ['onIntersectingLocations', 'withId', 'withKey', 'withLocationType', 'withValue', 'withVisibility'],
  read: { metadata: ['find'] },
});
