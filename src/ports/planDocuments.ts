// What actions need from Docs and Drive: templates and plans, never requests and indexes.
export interface PlanDocuments {
  readonly kind: 'planDocuments';
}
