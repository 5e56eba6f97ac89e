DROP INDEX "stats_period_ix";--> statement-breakpoint
ALTER TABLE "stats" DROP CONSTRAINT "stats_company_id_rollup_group_key_period_currency_pk";--> statement-breakpoint
ALTER TABLE "stats" ADD CONSTRAINT "stats_company_id_rollup_period_group_key_currency_pk" PRIMARY KEY("company_id","rollup","period","group_key","currency");--> statement-breakpoint
CREATE INDEX "stats_group_ix" ON "stats" USING btree ("company_id","rollup","group_key","period");