select
    cluster,
    count(*) as n,
    avg(x) as mean_x,
    avg(y) as mean_y,
    count(*) * var_pop(x) as sxx,
    count(*) * covar_pop(y, x) as sxy,
    count(*) * var_pop(y) as syy
from data
where cluster is not null
    and x is not null
    and y is not null
group by cluster
order by cluster
