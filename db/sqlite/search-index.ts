/**
 * The indexes for searching inside codes and inside the names of partners (docs/adr/0026). They are derived from the rows of
 * `referral_codes` and `partners`, which triggers keep them equal to. New codes are indexed behind the write, because that would
 * slow down their creation by a quarter: a search reads those after the company's `indexed_position` themselves.
 */
import { createHash } from 'node:crypto'
import type BetterSqlite3 from 'better-sqlite3'

/**
 * The row id is made of the company's number and the position of the code or partner: SQLite renumbers other row ids at VACUUM, and
 * a range of these is what one company has, in the order of creation. The text is folded as `codeKeyOf` folds a code.
 */
const createForCodes = `
  CREATE TABLE IF NOT EXISTS referral_code_search_marks (
    number INTEGER PRIMARY KEY,
    company_id TEXT NOT NULL UNIQUE REFERENCES companies (id) ON DELETE CASCADE,
    indexed_position INTEGER NOT NULL DEFAULT 0,
    is_due INTEGER NOT NULL DEFAULT 1
  );
  CREATE INDEX IF NOT EXISTS referral_code_search_due_ix ON referral_code_search_marks (number) WHERE is_due = 1;
  INSERT OR IGNORE INTO referral_code_search_marks (company_id) SELECT id FROM companies;

  CREATE VIRTUAL TABLE IF NOT EXISTS referral_code_search USING fts5 (
    text, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
  );
  INSERT INTO referral_code_search (referral_code_search, rank) VALUES ('automerge', 8), ('secure-delete', 1);

  CREATE VIEW referral_code_search_texts AS
    SELECT company_id, position, indexed_position, number << 32 | position AS row_id,
      lower(code_key || char(10) || owner_id || char(10) || coalesce(description, '')) AS text
    FROM referral_codes JOIN referral_code_search_marks USING (company_id);

  CREATE TRIGGER referral_code_search_company AFTER INSERT ON companies BEGIN
    INSERT INTO referral_code_search_marks (company_id) VALUES (new.id);
  END;
  CREATE TRIGGER referral_code_search_advance AFTER UPDATE OF indexed_position ON referral_code_search_marks BEGIN
    INSERT INTO referral_code_search (rowid, text) SELECT row_id, text FROM referral_code_search_texts
      WHERE company_id = new.company_id AND position > old.indexed_position AND position <= new.indexed_position;
  END;
  CREATE TRIGGER referral_code_search_insert AFTER INSERT ON referral_codes BEGIN
    UPDATE referral_code_search_marks SET is_due = 1 WHERE company_id = new.company_id AND is_due = 0;
  END;
  CREATE TRIGGER referral_code_search_before BEFORE UPDATE OF owner_id, description ON referral_codes BEGIN
    INSERT INTO referral_code_search (referral_code_search, rowid, text)
      SELECT 'delete', row_id, text FROM referral_code_search_texts
      WHERE company_id = old.company_id AND position = old.position AND position <= indexed_position;
  END;
  CREATE TRIGGER referral_code_search_after AFTER UPDATE OF owner_id, description ON referral_codes BEGIN
    INSERT INTO referral_code_search (rowid, text) SELECT row_id, text FROM referral_code_search_texts
      WHERE company_id = new.company_id AND position = new.position AND position <= indexed_position;
  END;
  CREATE TRIGGER referral_code_search_delete BEFORE DELETE ON referral_codes BEGIN
    INSERT INTO referral_code_search (referral_code_search, rowid, text)
      SELECT 'delete', row_id, text FROM referral_code_search_texts
      WHERE company_id = old.company_id AND position = old.position AND position <= indexed_position;
  END;
  -- The next code gets the position after the last one that is left.
  CREATE TRIGGER referral_code_search_deleted AFTER DELETE ON referral_codes BEGIN
    UPDATE referral_code_search_marks
      SET indexed_position = coalesce((SELECT max(position) FROM referral_codes WHERE company_id = old.company_id), 0)
      WHERE company_id = old.company_id AND indexed_position >= old.position
        AND NOT EXISTS (SELECT 1 FROM referral_codes WHERE company_id = old.company_id AND position > old.position);
  END;`

/** Few partners have a name when they are created. Filled again after each migration: 100,000 names take a second. */
const createForPartners = `
  CREATE VIRTUAL TABLE IF NOT EXISTS partner_search USING fts5 (
    name, content = '', columnsize = 0, tokenize = 'trigram case_sensitive 1'
  );
  INSERT INTO partner_search (partner_search, rank) VALUES ('secure-delete', 1);
  INSERT INTO partner_search (partner_search) VALUES ('delete-all');

  CREATE VIEW partner_search_names AS
    SELECT company_id, position, number << 32 | position AS row_id, name_key AS name
    FROM partners JOIN referral_code_search_marks USING (company_id) WHERE name_key IS NOT NULL;
  INSERT INTO partner_search (rowid, name) SELECT row_id, name FROM partner_search_names ORDER BY row_id;

  CREATE TRIGGER partner_search_insert AFTER INSERT ON partners WHEN new.name_key IS NOT NULL BEGIN
    INSERT INTO partner_search (rowid, name) SELECT row_id, name FROM partner_search_names
      WHERE company_id = new.company_id AND position = new.position;
  END;
  CREATE TRIGGER partner_search_before BEFORE UPDATE OF name_key ON partners WHEN old.name_key IS NOT NULL BEGIN
    INSERT INTO partner_search (partner_search, rowid, name) SELECT 'delete', row_id, name FROM partner_search_names
      WHERE company_id = old.company_id AND position = old.position;
  END;
  CREATE TRIGGER partner_search_after AFTER UPDATE OF name_key ON partners WHEN new.name_key IS NOT NULL BEGIN
    INSERT INTO partner_search (rowid, name) SELECT row_id, name FROM partner_search_names
      WHERE company_id = new.company_id AND position = new.position;
  END;
  CREATE TRIGGER partner_search_delete BEFORE DELETE ON partners WHEN old.name_key IS NOT NULL BEGIN
    INSERT INTO partner_search (partner_search, rowid, name) SELECT 'delete', row_id, name FROM partner_search_names
      WHERE company_id = old.company_id AND position = old.position;
  END;`

/** The indexes as migrations, which are applied again after every other one. */
export const searchIndexes = [
  indexOf('referral_codes', 'code_key', createForCodes),
  indexOf('partners', 'name_key', createForPartners),
]

/** `table` and `column` are what it needs, and older migrations do not have. */
function indexOf(table: string, column: string, create: string) {
  const named = [...create.matchAll(/CREATE (TRIGGER|VIEW) (\w+)/g)]
  // SQLite does not rename a table while a view or a trigger names one that is missing.
  const drop = named.map(([, kind, name]) => `DROP ${kind} IF EXISTS ${name};`).join('')
  return { table, column, hash: createHash('sha256').update(create).digest('hex'), create, drop }
}

/** Finds a row when a company has new codes. */
export function prepareIndexingCheck(connection: BetterSqlite3.Database): BetterSqlite3.Statement<[]> {
  return connection.prepare('SELECT number FROM referral_code_search_marks WHERE is_due = 1 LIMIT 1')
}

/** Indexes the next codes of a company that has new ones: `limit` at most. Changes no row when no company has any. */
export function prepareIndexing(
  connection: BetterSqlite3.Database,
): BetterSqlite3.Statement<[{ limit: number }]> {
  const lastPosition = `(SELECT max(position) FROM referral_codes WHERE company_id = referral_code_search_marks.company_id)`
  return connection.prepare(
    `UPDATE referral_code_search_marks SET
      indexed_position = min(indexed_position + :limit, coalesce(${lastPosition}, 0)),
      is_due = indexed_position + :limit < coalesce(${lastPosition}, 0)
    WHERE number = (SELECT number FROM referral_code_search_marks WHERE is_due = 1 LIMIT 1)`,
  )
}
