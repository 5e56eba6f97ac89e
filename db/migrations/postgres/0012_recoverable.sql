ALTER TABLE "ledger_balances" DROP CONSTRAINT "ledger_balances_sign_ck";--> statement-breakpoint
DROP INDEX "bonuses_paid_ix";--> statement-breakpoint
ALTER TABLE "bonuses" ADD COLUMN "recovered_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "bonuses_recoverable_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","currency","amount_minor") WHERE paid_at is not null and reversed_at is not null and recovered_at is null;--> statement-breakpoint
CREATE INDEX "bonuses_paid_ix" ON "bonuses" USING btree ("company_id","position") WHERE paid_at is not null and recovered_at is null;--> statement-breakpoint
ALTER TABLE "ledger_balances" ADD CONSTRAINT "ledger_balances_sign_ck" CHECK (("ledger_balances"."account" in ('program_expense', 'recoverable') and "ledger_balances"."balance_minor" >= 0) or ("ledger_balances"."account" in ('owed', 'paid') and "ledger_balances"."balance_minor" <= 0));
--> statement-breakpoint
-- By hand: what was taken from paid is recoverable instead.
UPDATE "ledger_balances" SET "balance_minor" = "balance_minor" - (
  SELECT coalesce(sum("amount_minor"), 0) FROM "ledger_entries"
  WHERE "ledger_entries"."company_id" = "ledger_balances"."company_id"
    AND "ledger_entries"."currency" = "ledger_balances"."currency" AND "step" = 'reversed' AND "ledger_entries"."account" = 'paid')
WHERE "account" = 'paid';
--> statement-breakpoint
INSERT INTO "ledger_balances" ("company_id", "currency", "account", "balance_minor")
SELECT "company_id", "currency", 'recoverable', sum("amount_minor") FROM "ledger_entries"
WHERE "step" = 'reversed' AND "account" = 'paid' GROUP BY "company_id", "currency";
--> statement-breakpoint
UPDATE "ledger_entries" SET "account" = 'recoverable' WHERE "step" = 'reversed' AND "account" = 'paid';
