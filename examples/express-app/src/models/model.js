import { randomUUID } from 'node:crypto';

/** As much of a document store as this application needs, in memory. Every subclass keeps its own documents. */
export class Model {
  static documents = [];

  constructor(fields) {
    Object.assign(this, { _id: randomUUID(), createdAt: new Date() }, fields);
  }

  get id() {
    return this._id;
  }

  static async create(fields) {
    const document = new this(fields);
    this.documents = [...this.documents, document];
    return document;
  }

  static async find(filter = {}) {
    return this.documents.filter((document) => matches(document, filter));
  }

  static async findOne(filter) {
    return this.documents.find((document) => matches(document, filter)) ?? null;
  }

  static async findById(id) {
    return this.findOne({ _id: id });
  }

  static async deleteOne(filter) {
    const document = await this.findOne(filter);
    this.documents = this.documents.filter((each) => each !== document);
    return { deletedCount: document ? 1 : 0 };
  }

  static async deleteMany(filter) {
    const left = this.documents.filter((document) => !matches(document, filter));
    const deletedCount = this.documents.length - left.length;
    this.documents = left;
    return { deletedCount };
  }
}

function matches(document, filter) {
  return Object.entries(filter).every(([key, wanted]) => {
    if (wanted !== null && typeof wanted === 'object') return document[key] !== wanted.$ne;
    return document[key] === wanted;
  });
}
