ALTER TABLE "stats" ADD COLUMN "paid" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
INSERT INTO "stats" (company_id, rollup, group_key, period, currency, paid)
SELECT company_id, rollup,
	CASE rollup WHEN 'category_day' THEN coalesce(category_id, '') WHEN 'program_day' THEN coalesce(program_id, '') WHEN 'partner_day' THEN referrer_id WHEN 'partner_month' THEN referrer_id ELSE referral_code_id END,
	CASE WHEN rollup IN ('partner_month', 'code_month') THEN substr(day, 1, 8) || '01' ELSE day END,
	currency, count(*)
FROM (
	SELECT r.company_id, r.category_id, r.program_id, r.referrer_id, r.referral_code_id, coalesce(r.counted_day, to_char(r.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) AS "day", b.currency
	FROM (
		SELECT company_id, referral_id, min(currency) AS currency FROM bonuses WHERE referral_id IS NOT NULL
		GROUP BY company_id, referral_id HAVING count(paid_at) = count(*)
	) AS b JOIN referrals r ON r.company_id = b.company_id AND r.id = b.referral_id
) AS paid_referrals CROSS JOIN (
	SELECT 'category_day' AS rollup UNION ALL SELECT 'program_day' UNION ALL SELECT 'partner_day' UNION ALL SELECT 'partner_month' UNION ALL SELECT 'code_day' UNION ALL SELECT 'code_month'
) AS rollups
GROUP BY 1, 2, 3, 4, 5
ON CONFLICT (company_id, rollup, period, group_key, currency) DO UPDATE SET paid = stats.paid + excluded.paid;