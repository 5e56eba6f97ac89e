CREATE TABLE "categories" (
	"company_id" text NOT NULL,
	"id" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"name" text collate "C" NOT NULL,
	"color" text,
	"description" text,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "categories_company_id_id_pk" PRIMARY KEY("company_id","id")
);--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "categories_name_uq" ON "categories" USING btree ("company_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_position_uq" ON "categories" USING btree ("company_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_color_uq" ON "categories" USING btree ("company_id","color");--> statement-breakpoint
DROP TABLE "category_moves";--> statement-breakpoint
INSERT INTO "categories" ("company_id", "id", "position", "name", "color", "created_at", "updated_at")
SELECT "company_id", replace(gen_random_uuid()::text, '-', ''), row_number() OVER (PARTITION BY "company_id" ORDER BY "first_position"), "category",
	CASE row_number() OVER (PARTITION BY "company_id" ORDER BY "uses" DESC, "first_position") WHEN 1 THEN 'indigo' WHEN 2 THEN 'teal' WHEN 3 THEN 'amber' WHEN 4 THEN 'pink' WHEN 5 THEN 'sky' WHEN 6 THEN 'lime' WHEN 7 THEN 'red' WHEN 8 THEN 'violet' WHEN 9 THEN 'green' WHEN 10 THEN 'orange' WHEN 11 THEN 'blue' WHEN 12 THEN 'brown' END, "first_created_at", "first_created_at"
FROM (
	SELECT "company_id", "category", min("position") AS "first_position", min("created_at") AS "first_created_at", sum("used_count") AS "uses"
	FROM "referral_codes" WHERE "category" IS NOT NULL GROUP BY "company_id", "category"
) AS "named";--> statement-breakpoint
DROP INDEX "referral_codes_category_ix";--> statement-breakpoint
DROP INDEX "referrals_category_ix";--> statement-breakpoint
ALTER TABLE "referral_codes" ADD COLUMN "category_id" text collate "C";--> statement-breakpoint
UPDATE "referral_codes" SET "category_id" = "categories"."id" FROM "categories"
WHERE "categories"."company_id" = "referral_codes"."company_id" AND "categories"."name" = "referral_codes"."category";--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "category_id" text collate "C";--> statement-breakpoint
UPDATE "referrals" SET "category_id" = "referral_codes"."category_id" FROM "referral_codes"
WHERE "referral_codes"."company_id" = "referrals"."company_id" AND "referral_codes"."id" = "referrals"."referral_code_id";--> statement-breakpoint
ALTER TABLE "category_totals" ADD COLUMN "category_id" text collate "C";--> statement-breakpoint
UPDATE "category_totals" SET "category_id" = '' WHERE "category" = '';--> statement-breakpoint
UPDATE "category_totals" SET "category_id" = "categories"."id" FROM "categories"
WHERE "categories"."company_id" = "category_totals"."company_id" AND "categories"."name" = "category_totals"."category";--> statement-breakpoint
DELETE FROM "category_totals" WHERE "category_id" IS NULL;--> statement-breakpoint
ALTER TABLE "category_totals" ALTER COLUMN "category_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "category_totals" DROP CONSTRAINT "category_totals_company_id_category_pk";--> statement-breakpoint
ALTER TABLE "category_totals" ADD CONSTRAINT "category_totals_company_id_category_id_pk" PRIMARY KEY("company_id","category_id");--> statement-breakpoint
ALTER TABLE "usage_totals" ADD COLUMN "category_id" text collate "C";--> statement-breakpoint
UPDATE "usage_totals" SET "category_id" = '' WHERE "category" = '';--> statement-breakpoint
UPDATE "usage_totals" SET "category_id" = "categories"."id" FROM "categories"
WHERE "categories"."company_id" = "usage_totals"."company_id" AND "categories"."name" = "usage_totals"."category";--> statement-breakpoint
DELETE FROM "usage_totals" WHERE "category_id" IS NULL;--> statement-breakpoint
ALTER TABLE "usage_totals" ALTER COLUMN "category_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "usage_totals" DROP CONSTRAINT "usage_totals_company_id_day_category_pk";--> statement-breakpoint
ALTER TABLE "usage_totals" ADD CONSTRAINT "usage_totals_company_id_day_category_id_pk" PRIMARY KEY("company_id","day","category_id");--> statement-breakpoint
ALTER TABLE "referral_codes" ADD CONSTRAINT "referral_codes_category_fk" FOREIGN KEY ("company_id","category_id") REFERENCES "public"."categories"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_category_fk" FOREIGN KEY ("company_id","category_id") REFERENCES "public"."categories"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "referral_codes_category_ix" ON "referral_codes" USING btree ("company_id","category_id","position");--> statement-breakpoint
CREATE INDEX "referrals_category_ix" ON "referrals" USING btree ("company_id","category_id","position");--> statement-breakpoint
ALTER TABLE "category_totals" DROP COLUMN "category";--> statement-breakpoint
ALTER TABLE "referral_codes" DROP COLUMN "category";--> statement-breakpoint
ALTER TABLE "referrals" DROP COLUMN "category";--> statement-breakpoint
ALTER TABLE "usage_totals" DROP COLUMN "category";