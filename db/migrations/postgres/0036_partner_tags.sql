CREATE TABLE "partner_tags" (
	"company_id" text NOT NULL,
	"tag" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	CONSTRAINT "partner_tags_company_id_tag_user_id_pk" PRIMARY KEY("company_id","tag","user_id")
);
--> statement-breakpoint
ALTER TABLE "partner_tags" ADD CONSTRAINT "partner_tags_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- By hand: partners are found by the tags that they have.
INSERT INTO "partner_tags" ("company_id", "tag", "user_id")
SELECT DISTINCT "company_id", "tag", "user_id" FROM "partners", jsonb_array_elements_text("tags") AS "tag" WHERE "tags" IS NOT NULL;
